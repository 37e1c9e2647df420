namespace Bench.Probes.Equipment;

/// <summary>Something that a service may need, and the first lines that a framework's documentation has for it.</summary>
/// <param name="Id">Lower-case words joined by hyphens.</param>
/// <param name="What">In words.</param>
/// <param name="FastApi">Python; runs to its end where FastAPI and what it requires are enough.</param>
/// <param name="Django">Likewise.</param>
internal sealed record EquipmentStep(string Id, string What, DocumentedStep FastApi, DocumentedStep Django)
{
    public DocumentedStep Of(string framework) => framework == "django" ? Django : FastApi;
}

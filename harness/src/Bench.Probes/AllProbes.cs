using Bench.Probes.Administration;
using Bench.Probes.Configuration;
using Bench.Probes.Defaults;
using Bench.Probes.Documents;
using Bench.Probes.Equipment;
using Bench.Probes.Footprints;
using Bench.Probes.Origins;

namespace Bench.Probes;

/// <summary>Every probe that there is, in the order of their ids.</summary>
public static class AllProbes
{
    public static IReadOnlyList<IProbe> List { get; } =
    [
        new AdminSessionProbe(),
        new EquipmentProbe("batteries", Batteries.Steps, Batteries.Judge),
        new BuiltUponProbe(),
        new ConfigurationSizeProbe(),
        new DjangoOrmThreadsProbe(),
        new DocumentedProbe("documented-answers", "answers in JSON", DocumentedShare.OfAnswers),
        new DocumentedProbe("documented-bodies", "request bodies", DocumentedShare.OfBodies),
        new DocumentedProbe("documented-errors", "errors", DocumentedShare.OfErrors, leastShare: null),
        new DocumentedProbe("documented-parameters", "parameters", DocumentedShare.OfParameters),
        new FootprintProbe(),
        new EquipmentProbe("full-stack-parts", FullStackParts.Steps, FullStackParts.Judge),
        new ImageBytesProbe(),
        new InstalledBytesProbe(),
        new OpenApiDocumentProbe(),
        new SecurityDefaultsProbe(),
        new SwaggerUiProbe(),
        new ValidationCorpusProbe(),
    ];
}

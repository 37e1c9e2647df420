using Bench.Targets.Machine.Checks;

namespace Bench.Cli.Examining;

/// <summary>What <c>bench doctor --json</c> prints.</summary>
internal sealed record DiagnosisDocument(int SchemaVersion, bool CanRun, IReadOnlyList<Check> Checks)
{
    /// <summary>Counted up when a field changes its meaning or goes; new fields and checks come without notice.</summary>
    private const int CurrentSchemaVersion = 1;

    public static DiagnosisDocument Of(Diagnosis diagnosis) => new(CurrentSchemaVersion, diagnosis.CanRun, diagnosis.Checks);
}

using Bench.Core.Measurement;

namespace Bench.Reporting.Tables;

/// <summary>A cohort's failures by kind, as tables show them alike.</summary>
public sealed record FailureColumns(
    long FailedConnect,
    long FailedReset,
    long FailedTimeout,
    long FailedMalformed,
    long FailedWrongStatus,
    long FailedWrongBody)
{
    /// <param name="failures">A kind that is not in it did not occur.</param>
    public static FailureColumns Of(IReadOnlyDictionary<FailureKind, long> failures) => new(
        failures.GetValueOrDefault(FailureKind.Connect),
        failures.GetValueOrDefault(FailureKind.Reset),
        failures.GetValueOrDefault(FailureKind.Timeout),
        failures.GetValueOrDefault(FailureKind.Malformed),
        failures.GetValueOrDefault(FailureKind.WrongStatus),
        failures.GetValueOrDefault(FailureKind.WrongBody));
}

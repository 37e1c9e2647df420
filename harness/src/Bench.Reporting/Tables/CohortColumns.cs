using Bench.Core.Measurement;

namespace Bench.Reporting.Tables;

/// <summary>Where the requests of a cohort went, as tables show it alike: sent = ok + failed + cut off.</summary>
public sealed record CohortColumns(long CohortSent, long CohortOk, long CohortFailed, long CohortCutOff)
{
    public static CohortColumns Of(Conservation cohort) => new(cohort.Sent, cohort.Ok, cohort.Failed, cohort.CutOff);
}

namespace Bench.Reporting.Tables;

/// <summary>One attempt at one trial at one level: a row of <c>trials.csv</c>. Latencies of closed levels hide stalls.</summary>
/// <param name="Session">1, or more where the run was interrupted and resumed.</param>
/// <param name="Status"><c>valid</c>, <c>void</c> (an instrument fault), <c>repeated</c> (another attempt
/// followed), <c>withheld</c> (figures not reported) or <c>dead</c> (the level was never reached).</param>
/// <param name="RequestsPerSecond">Validated answers inside the window ÷ window; empty where withheld.</param>
/// <param name="FirstByteP50Ms">Sent to the first line of answers that were streamed (chunked, or until the connection's end); empty where none was.</param>
/// <param name="CpuUsPerRequest">CPU time of the target for each validated answer, in microseconds.</param>
/// <param name="Findings">Kinds, separated by spaces.</param>
public sealed record TrialRow(
    int Sequence,
    int Attempt,
    int Session,
    int Block,
    string Scenario,
    string Target,
    string? Workload,
    double? Level,
    string? LevelUnit,
    string Status,
    double? RequestsPerSecond,
    long? CompletedInWindow,
    long? FailedInWindow,
    double? WindowSeconds,
    double? LeadInSeconds,
    CohortColumns? Cohort,
    long? TotalSent,
    long? TotalOk,
    long? TotalFailed,
    long? TotalCutOff,
    FailureColumns? Failures,
    string? ClosedServiceP50Ms,
    string? ClosedServiceP90Ms,
    string? ClosedServiceP99Ms,
    string? FirstByteP50Ms,
    string? FirstByteP99Ms,
    string? OpenArrivals,
    int? OpenConnections,
    double? OpenOfferedPerSecond,
    OpenLatencyColumns? Open,
    long? OpenQueueAtEnd,
    long? OpenNeverSent,
    double? OpenSendVarianceRatio,
    double? EngineBusyShare,
    double? EngineCpuSeconds,
    double? EngineSpinSeconds,
    double? TargetCpuSeconds,
    double? CpuUsPerRequest,
    long? PssBytes,
    int? Processes,
    int? Threads,
    double? ColdStartSeconds,
    double? StealShare,
    long? ConnectionsOpened,
    long? ConnectionsClosedByServer,
    string Findings);

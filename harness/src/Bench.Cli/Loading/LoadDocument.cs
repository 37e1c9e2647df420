using System.Text.Json.Nodes;
using Bench.Core.Findings;
using Bench.Core.Measurement;

namespace Bench.Cli.Loading;

/// <summary>What <c>bench load --json</c> prints. Counts and latencies are of the requests of the window.</summary>
/// <param name="Workload"><c>closed</c> or <c>open</c>.</param>
/// <param name="OfferedPerSecond">What <c>--rate</c> asked for; null in a closed workload, as are the latencies that it does not have.</param>
/// <param name="Seconds">The window's length.</param>
/// <param name="Errors">By kind, those that there were.</param>
/// <param name="Examples">The first failure of each kind that an answer shows, and of each way to be malformed.</param>
/// <param name="ConnectionsOpened">Reconnects included; what a reconnect takes is part of no latency in a closed workload.</param>
/// <param name="CpuNsPerRequest">CPU time of the engine's process, spinning left out, for each valid answer; null where there is none.</param>
/// <param name="FirstByteNs">From the sending of a request until its answer began, of answers that were streamed; null where there was none.</param>
/// <param name="QueueAtEnd">Requests that waited for a connection when the window closed; null in a closed workload.</param>
/// <param name="LoopBusy">Share of the window in which its loop worked, 0 to 1.</param>
internal sealed record LoadDocument(
    int SchemaVersion,
    string Url,
    string Engine,
    string Workload,
    int Connections,
    double? OfferedPerSecond,
    double Seconds,
    long Sent,
    long Ok,
    long Failed,
    long CutOff,
    IReadOnlyDictionary<string, long> Errors,
    IReadOnlyList<FailureExample> Examples,
    long ConnectionsOpened,
    long ConnectionsClosedByServer,
    double RequestsPerSecond,
    double BytesPerSecond,
    double? CpuNsPerRequest,
    double LoopBusy,
    JsonObject? ResponseNs,
    JsonObject? ConnectionWaitNs,
    JsonObject? EngineLagNs,
    JsonObject ServiceNs,
    JsonObject? FirstByteNs,
    long? QueueAtEnd,
    IReadOnlyList<SloDocument> Slo,
    IReadOnlyList<Finding> Findings,
    bool Interrupted)
{
    /// <summary>Counted up when a field changes its meaning or goes; new fields come without notice.</summary>
    private const int CurrentSchemaVersion = 2;

    public static LoadDocument Of(AdHocLoad load, LoadOutcome outcome)
    {
        var level = outcome.Level;
        return new LoadDocument(
            CurrentSchemaVersion,
            load.Url.ToString(),
            level.Engine.Name,
            level.Level.Workload,
            level.Level.Connections,
            outcome.RequestedPerSecond,
            level.WindowSeconds,
            level.Cohort.Sent,
            level.Cohort.Ok,
            level.Cohort.Failed,
            level.Cohort.CutOff,
            level.Failures.ToDictionary(kind => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.Key.ToString()), kind => kind.Value),
            level.Examples ?? [],
            level.Connections.Opened,
            level.Connections.ClosedByServer,
            level.RequestsPerSecond,
            level.BytesReceivedInWindow / level.WindowSeconds,
            outcome.CpuNsPerRequest,
            level.Engine.BusyShare,
            Figures(level.Open?.Response),
            Figures(level.Open?.ConnectionWait),
            Figures(level.Open?.EngineLag),
            LatencyFigures.Of(level.ServiceSeries).ToJson(),
            Figures(level.FirstByte),
            level.Open?.Queue.AtEnd,
            [.. outcome.Objectives.Select(slo => SloDocument.Of(slo, isJudged: outcome.Fault is null))],
            outcome.Findings,
            outcome.IsInterrupted);
    }

    private static JsonObject? Figures(LatencySeries? series) => series is null ? null : LatencyFigures.Of(series).ToJson();
}

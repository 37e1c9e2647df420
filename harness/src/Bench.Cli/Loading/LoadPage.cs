using System.Globalization;
using Bench.Cli.Tables;
using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Cli.Loading;

/// <summary>The result of <c>bench load</c> for people.</summary>
internal static class LoadPage
{
    public static void Write(Page page, AdHocLoad load, LoadOutcome outcome)
    {
        var level = outcome.Level;
        page.Text($"{load.Request.Request.Method} {load.Url}: {Workload(level.Level)}");
        page.Text(Counts(level));
        foreach (var example in level.Examples ?? []) page.Text($"{example.Kind}: {example.What}");
        page.Text(Throughput(level));
        if (level.Open is { } waiting && (waiting.Queue.AtEnd > 0 || waiting.Queue.Grows))
            page.Text(string.Create(CultureInfo.InvariantCulture, $"requests that waited for a connection when the window closed: {waiting.Queue.AtEnd:#,0}"));
        page.Text("");
        page.Table(Latencies(level));
        if (level.Open is null) page.Text("closed: hides stalls, since a server that stops is not asked meanwhile; --rate shows them");
        page.Text("");
        page.Text(Engine(outcome));
        foreach (var finding in outcome.Findings) page.Text($"doubt: {finding.Kind}: {finding.Evidence}. {finding.Advice}");
        foreach (var slo in outcome.Objectives)
            page.Text($"slo {slo.Objective}: {(outcome.Fault is { } fault ? $"not judged, for {fault.Kind}" : slo.IsMet ? "met" : "missed")} ({slo.Reason})");
    }

    private static string Workload(Level level) => level switch
    {
        OpenLevel open => string.Create(CultureInfo.InvariantCulture,
            $"open, {open.RequestsPerSecond:#,0.##} requests/s ({(open.Arrivals == ArrivalKind.Poisson ? "poisson" : "constant")}) "
                + $"over {open.Connections} connections"),
        _ => string.Create(CultureInfo.InvariantCulture, $"closed, {level.Connections} {(level.Connections == 1 ? "user" : "users")}"),
    };

    private static string Counts(LevelResult level)
    {
        var kinds = level.Failures.Where(kind => kind.Value > 0)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} {kind.Value:#,0}")).ToArray();
        var byKind = kinds.Length == 0 ? "" : $" ({string.Join(", ", kinds)})";
        return string.Create(CultureInfo.InvariantCulture,
            $"sent {level.Cohort.Sent:#,0} = ok {level.Cohort.Ok:#,0} + failed {level.Cohort.Failed:#,0}{byKind} + cut off {level.Cohort.CutOff:#,0}");
    }

    private static string Throughput(LevelResult level) => string.Create(CultureInfo.InvariantCulture,
        $"{level.RequestsPerSecond:#,0.#} valid answers/s, {level.BytesReceivedInWindow / level.WindowSeconds / 1e6:#,0.###} MB/s "
            + $"in {level.WindowSeconds:#,0.###} s; connections opened {level.Connections.Opened:#,0}, "
            + $"closed by the server {level.Connections.ClosedByServer:#,0}");

    private static Table Latencies(LevelResult level)
    {
        (string Name, LatencySeries Series)[] rows = level.Open is { } open
            ? [("response", open.Response), ("connection wait", open.ConnectionWait), ("engine lag", open.EngineLag), ("service", level.ServiceSeries)]
            : [("service", level.ServiceSeries)];
        if (level.FirstByte is { } firstByte) rows = [.. rows, ("first byte", firstByte)];
        var figures = rows.Select(row => (row.Name, Figures: LatencyFigures.Of(row.Series).All)).ToArray();
        return new Table(
            ["latency", .. figures[0].Figures.Select(figure => figure.Name)],
            [.. figures.Select(row => (IReadOnlyList<Cell>)[row.Name, .. row.Figures.Select(figure => (Cell)figure.Figure.ToString())])]);
    }

    private static string Engine(LoadOutcome outcome)
    {
        var engine = outcome.Level.Engine;
        var cost = outcome.CpuNsPerRequest is { } ns ? string.Create(CultureInfo.InvariantCulture, $", {ns / 1e3:0.00} µs of CPU a request") : "";
        var loops = engine.Loops == 1 ? "loop" : string.Create(CultureInfo.InvariantCulture, $"{engine.Loops} loops, the busiest");
        return string.Create(CultureInfo.InvariantCulture, $"engine {engine.Name}: {loops} busy {engine.BusyShare:P1}{cost}");
    }
}

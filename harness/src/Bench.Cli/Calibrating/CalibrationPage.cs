using System.Globalization;
using Bench.Cli.Loading;
using Bench.Cli.Tables;
using Bench.Core.Measurement;

namespace Bench.Cli.Calibrating;

/// <summary>A calibration for people.</summary>
internal static class CalibrationPage
{
    public static void Write(Page page, EngineCalibration calibration)
    {
        var machine = calibration.Machine;
        page.Text($"The engine on this machine ({machine.Cpus} CPUs, {machine.CpuModel}; {calibration.Cpus}), harness {calibration.HarnessVersion}");
        page.Text("");
        var loops = calibration.Cpus.Load.Cpus.Count;
        page.Text($"Ceiling: closed, {(loops == 1 ? "one loop" : $"{loops} loops, one a CPU")}, every answer checked");
        page.Table(new Table(["bytes/answer", "requests/s", "engine's CPU"], [.. calibration.Ceiling.Points.Select(Row)]));
        page.Text("");
        page.Text("Accuracy: response percentiles, and what the server's own clock says (allowed: 1 % + 100 µs)");
        page.Table(new Table(["delay", "percentile", "measured", "truth", "error", ""], [.. calibration.Accuracy.SelectMany(Rows)]));
        page.Text("");
        page.Text("Lag: from the moment at which a request could be sent to the moment at which it was (Poisson)");
        page.Table(new Table(["requests/s", "p50", "p99", "p99.9", "p50 of the response"], [.. calibration.Lag.Select(Row)]));
    }

    private static IReadOnlyList<Cell> Row(CeilingPoint point) =>
        [Count(point.BytesPerAnswer), Count(point.RequestsPerSecond), point.CpuShare.ToString("P0", CultureInfo.InvariantCulture)];

    private static IEnumerable<IReadOnlyList<Cell>> Rows(AccuracyPoint point) => point.Percentiles.Select(error => (IReadOnlyList<Cell>)
    [
        string.Create(CultureInfo.InvariantCulture, $"{point.MedianDelayMs} ms{(point.Sigma > 0 ? $", log-normal, sigma {point.Sigma}" : "")}"),
        string.Create(CultureInfo.InvariantCulture, $"p{error.Percent}"),
        LatencyFigure.Time(error.MeasuredNs),
        LatencyFigure.Time(error.TruthNs),
        (error.MeasuredNs < error.TruthNs ? "-" : "") + LatencyFigure.Time(Math.Abs(error.MeasuredNs - error.TruthNs)),
        error.IsWithin ? new Cell("ok", "green") : new Cell("off", "red"),
    ]);

    private static IReadOnlyList<Cell> Row(LagPoint point) =>
    [
        Count(point.RequestsPerSecond),
        .. new[] { point.P50Ns, point.P99Ns, point.P999Ns, point.ResponseMedianNs }.Select(ns => (Cell)LatencyFigure.Time(ns)),
    ];

    private static string Count(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}

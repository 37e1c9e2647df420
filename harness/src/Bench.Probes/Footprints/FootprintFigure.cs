using System.Globalization;
using MathNet.Numerics.Statistics;

namespace Bench.Probes.Footprints;

/// <summary>A figure of repeated starts, as the median with the smallest and the largest.</summary>
internal sealed record FootprintFigure(string Name, Func<MeasuredStart, double> Value, string Unit, string Format)
{
    private const double BytesOfMegabyte = 1e6;

    public static IReadOnlyList<FootprintFigure> All { get; } =
    [
        new("import of the application", start => start.ImportSeconds, "s", "0.00"),
        new("start to the first answer", start => start.FirstAnswerSeconds, "s", "0.00"),
        new("memory when idle", start => start.IdleBytes / BytesOfMegabyte, "MB", "0.0"),
        new("memory after requests", start => start.WarmBytes / BytesOfMegabyte, "MB", "0.0"),
    ];

    public double MedianOf(IEnumerable<MeasuredStart> starts) => starts.Select(Value).Median();

    public string Told(double value) => $"{value.ToString(Format, CultureInfo.InvariantCulture)} {Unit}";

    public string Told(IReadOnlyCollection<MeasuredStart> starts) =>
        FormattableString.Invariant($"{Told(MedianOf(starts))}, {Told(starts.Min(Value))} to {Told(starts.Max(Value))} in {starts.Count} starts");
}

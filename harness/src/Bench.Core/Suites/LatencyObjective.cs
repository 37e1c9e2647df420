using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Core.Suites;

/// <summary>What users are promised of a level's latency: that of so many per cent of the requests none takes longer than the limit.</summary>
/// <param name="Percent">Above 0, at most 100.</param>
/// <param name="LimitNs">In nanoseconds.</param>
public sealed partial record LatencyObjective(double Percent, long LimitNs)
{
    public const string Allowed = "a percentile, < and a time in us, ms or s, such as p99<250ms, p99.9<1s or max<2s";

    /// <summary>Reads <c>p99&lt;250ms</c>; null where <paramref name="text"/> does not say such a thing.</summary>
    public static LatencyObjective? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match) return null;
        var percent = match.Groups["percent"] is { Success: true } group ? double.Parse(group.Value, CultureInfo.InvariantCulture) : 100;
        var limitNs = Math.Round(decimal.Parse(match.Groups["time"].Value, CultureInfo.InvariantCulture) * NsOf(match.Groups["unit"].Value));
        return percent > 0 && limitNs > 0 ? new LatencyObjective(percent, (long)limitNs) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(Percent >= 100 ? "max" : $"p{Percent:0.####}")} < {LimitNs / 1e6:0.######} ms");

    private static decimal NsOf(string unit) => unit switch
    {
        "s" => 1_000_000_000,
        "ms" => 1_000_000,
        _ => 1_000,
    };

    [GeneratedRegex(@"^(?:p(?<percent>\d{1,2}(?:\.\d{1,4})?)|max)\s*<=?\s*(?<time>\d{1,6}(?:\.\d{1,6})?)\s*(?<unit>us|µs|ms|s)\z")]
    private static partial Regex Pattern();
}

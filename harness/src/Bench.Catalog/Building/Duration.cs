using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Catalog.Building;

/// <summary>Times as definitions and the command line write them: a whole number and its unit, as in <c>500ms 2s 6m 1h</c>.</summary>
public static partial class Duration
{
    /// <summary>Null where <paramref name="text"/> is not such a time.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match) return null;
        var amount = int.Parse(match.Groups["amount"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "ms" => TimeSpan.FromMilliseconds(amount),
            "s" => TimeSpan.FromSeconds(amount),
            "m" => TimeSpan.FromMinutes(amount),
            _ => TimeSpan.FromHours(amount),
        };
    }

    /// <summary>The same time as it would be written, in the largest unit that takes no fraction.</summary>
    public static string Text(TimeSpan time) => time switch
    {
        _ when time.Ticks % TimeSpan.TicksPerSecond != 0 => FormattableString.Invariant($"{time.TotalMilliseconds:0}ms"),
        _ when time.Ticks % TimeSpan.TicksPerMinute != 0 || time == TimeSpan.Zero => FormattableString.Invariant($"{time.TotalSeconds:0}s"),
        _ when time.Ticks % TimeSpan.TicksPerHour != 0 => FormattableString.Invariant($"{time.TotalMinutes:0}m"),
        _ => FormattableString.Invariant($"{time.TotalHours:0}h"),
    };

    [GeneratedRegex(@"^(?<amount>[0-9]{1,6})(?<unit>ms|s|m|h)\z")]
    private static partial Regex Pattern();
}

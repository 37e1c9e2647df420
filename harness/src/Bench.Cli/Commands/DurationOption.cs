using System.Globalization;

namespace Bench.Cli.Commands;

/// <summary>Durations as they are written in options: a number with s, m or h.</summary>
internal static class DurationOption
{
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length < 2
            || !double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number is <= 0 or > 100_000)
            return false;
        (var known, duration) = text[^1] switch
        {
            's' => (true, TimeSpan.FromSeconds(number)),
            'm' => (true, TimeSpan.FromMinutes(number)),
            'h' => (true, TimeSpan.FromHours(number)),
            _ => (false, default),
        };
        return known;
    }
}

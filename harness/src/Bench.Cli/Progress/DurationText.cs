using System.Globalization;

namespace Bench.Cli.Progress;

/// <summary>Durations for people: <c>45 s</c>, <c>5 min 10 s</c>, <c>1 h 05 min</c>.</summary>
internal static class DurationText
{
    public static string Of(TimeSpan duration)
    {
        var rounded = TimeSpan.FromSeconds(Math.Max(0, Math.Round(duration.TotalSeconds)));
        return rounded switch
        {
            { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{rounded.Seconds} s"),
            { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{rounded.Minutes} min {rounded.Seconds:00} s"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{(int)rounded.TotalHours} h {rounded.Minutes:00} min"),
        };
    }
}

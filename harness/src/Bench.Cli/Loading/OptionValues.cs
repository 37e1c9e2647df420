using System.Globalization;
using Bench.Catalog.Building;

namespace Bench.Cli.Loading;

/// <summary>Reads the values of options and collects what is wrong with them, each with what is allowed.</summary>
internal sealed class OptionValues
{
    private readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    /// <returns><paramref name="otherwise"/> where the option was not given, or its value is wrong.</returns>
    public long Whole(string option, string? text, long least, long most, long otherwise)
    {
        if (text is null) return otherwise;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        Wrong(option, text, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
        return otherwise;
    }

    public double Number(string option, string? text, double above, double most, double otherwise)
    {
        if (text is null) return otherwise;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > above && value <= most) return value;
        Wrong(option, text, string.Create(CultureInfo.InvariantCulture, $"a number above {above}, at most {most}"));
        return otherwise;
    }

    public TimeSpan Time(string option, string? text, TimeSpan least, TimeSpan most, TimeSpan otherwise)
    {
        if (text is null) return otherwise;
        if (Duration.Parse(text) is { } value && value >= least && value <= most) return value;
        Wrong(option, text, $"a whole number and its unit (ms, s, m or h), from {Duration.Text(least)} to {Duration.Text(most)}");
        return otherwise;
    }

    public string Choice(string option, string? text, IReadOnlyList<string> allowed)
    {
        if (text is null || allowed.Contains(text)) return text ?? allowed[0];
        Wrong(option, text, string.Join(" or ", allowed));
        return allowed[0];
    }

    public void Wrong(string option, string text, string allowed) => problems.Add($"{option}: '{text}' is not allowed. Allowed is {allowed}.");

    public void Add(string problem) => problems.Add(problem);
}

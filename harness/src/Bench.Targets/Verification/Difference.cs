namespace Bench.Targets.Verification;

/// <summary>The first place where an answer leaves what was expected, with both sides bounded in length.</summary>
internal sealed record Difference
{
    private const int Longest = 200;

    public Difference(string place, string expected, string actual)
    {
        Expected = $"{place}: {Bounded(expected)}";
        Actual = $"{place}: {Bounded(actual)}";
    }

    public string Expected { get; }

    public string Actual { get; }

    private static string Bounded(string text) => text.Length <= Longest ? text : $"{text[..Longest]}… ({text.Length} characters)";
}

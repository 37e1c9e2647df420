namespace Bench.Core.Suites;

/// <summary>Two targets whose ratio is of interest: numerator ÷ denominator, by id.</summary>
public sealed record Comparison(string Numerator, string Denominator)
{
    /// <summary>True where both are the same target under two names, so that any difference is noise.</summary>
    public bool IsNoiseFloor =>
        Numerator == Denominator + Target.TwinSuffix || Denominator == Numerator + Target.TwinSuffix;

    public override string ToString() => $"{Numerator} / {Denominator}";
}

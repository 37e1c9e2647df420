namespace Bench.Reporting.Charts;

/// <summary>What a mark is coloured by: a target has one colour in every chart; what belongs to no target is neutral.</summary>
/// <param name="Slot">Place in the palette, from 0; null is neutral.</param>
public readonly record struct Ink(int? Slot)
{
    public static Ink Neutral { get; } = new(null);

    /// <summary>The name of the style sheet's variable.</summary>
    public string Variable => Slot is { } slot ? FormattableString.Invariant($"--target-{slot}") : "--ink";
}

namespace Bench.Reporting.Charts;

/// <summary>What a chart draws of one target, or of nothing in particular.</summary>
/// <param name="InLegend">False where the rows' labels already name it.</param>
public sealed record Series(
    string Name,
    Ink Ink,
    Shape Shape,
    bool Hollow,
    bool InLegend,
    IReadOnlyList<Stroke> Strokes,
    IReadOnlyList<Mark> Marks)
{
    /// <summary>The pattern of its line, if it has one.</summary>
    public Dash Dash => Strokes.Count > 0 ? Strokes[0].Dash : Dash.Solid;
}

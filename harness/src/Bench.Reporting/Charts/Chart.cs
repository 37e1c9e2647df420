namespace Bench.Reporting.Charts;

/// <summary>What a chart shows, before anything is drawn: the files and the page draw the same one.</summary>
/// <param name="Id">Its file's name.</param>
/// <param name="Title">Says what is shown.</param>
/// <param name="Subtitle">How to read it; may be empty.</param>
/// <param name="Description">For those who cannot see it: the same values in words.</param>
/// <param name="IsRows">True where y ticks are rows with names, false where y is a quantity from zero.</param>
/// <param name="ReferenceX">An upright line, such as the ratio 1.</param>
public sealed record Chart(
    string Id,
    string Title,
    string Subtitle,
    string Description,
    Axis X,
    Axis Y,
    bool IsRows,
    double? ReferenceX,
    IReadOnlyList<Band> Bands,
    IReadOnlyList<Series> Series,
    IReadOnlyList<EndLabel> EndLabels)
{
    /// <summary>A level line, such as the ratio that a curve may cross; null for most.</summary>
    public double? ReferenceY { get; init; }

    /// <summary>How many usual rows high a row is: 1 for most, more where a line goes up and down in it.</summary>
    public double RowHeight { get; init; } = 1;

    /// <summary>Where the grid's level lines lie, if not at each tick of y.</summary>
    public IReadOnlyList<double>? LevelLines { get; init; }
}

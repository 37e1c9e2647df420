namespace Bench.Reporting.Charts;

/// <param name="Label">What it shows, with the unit; empty where the ticks say it.</param>
/// <param name="Minimum">In the axis' coordinates: a logarithmic axis holds decimal logarithms.</param>
public sealed record Axis(string Label, double Minimum, double Maximum, IReadOnlyList<Tick> Ticks);

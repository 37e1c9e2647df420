using Bench.Core.Suites;

namespace Bench.Reporting.Charts;

/// <summary>Which colour, shape and kind of line each target of a suite has, in every chart and table.</summary>
public sealed class TargetInks
{
    private static readonly Shape[] Shapes = [Shape.Circle, Shape.Square, Shape.Triangle, Shape.Diamond];
    private static readonly Dash[] Dashes = [Dash.Solid, Dash.DashDotted, Dash.Dotted];

    private readonly IReadOnlyList<string> originals;

    public TargetInks(IReadOnlyList<Target> targets) =>
        originals = [.. targets.Where(target => !target.IsTwin).Select(target => target.Id)];

    /// <summary>A twin has the colour of the target that it repeats: it is drawn hollow.</summary>
    public Ink Of(string target) => new(Place(target) % Palette.Light.Count);

    /// <summary>Where colours run out and start again, shapes do not, so that 32 targets look different.</summary>
    public Shape ShapeOf(string target) => Shapes[(Place(target) + (Place(target) / Palette.Light.Count)) % Shapes.Length];

    /// <summary>Where colours start again, lines have another pattern: a line between two marks shows no shape.</summary>
    public Dash DashOf(string target) => IsTwin(target) ? Dash.Dashed : Dashes[Place(target) / Palette.Light.Count % Dashes.Length];

    public static bool IsTwin(string target) => target.EndsWith(Target.TwinSuffix, StringComparison.Ordinal);

    private int Place(string target)
    {
        var original = IsTwin(target) ? target[..^Target.TwinSuffix.Length] : target;
        return Enumerable.Range(0, originals.Count).Single(place => originals[place] == original);
    }
}

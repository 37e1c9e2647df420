using Bench.Core.Suites;

namespace Bench.Reporting.Charts;

/// <summary>Which colour and shape each target of a suite has, in every chart and table.</summary>
public sealed class TargetInks
{
    private static readonly Shape[] Shapes = [Shape.Circle, Shape.Square, Shape.Triangle, Shape.Diamond];

    private readonly IReadOnlyList<string> originals;

    public TargetInks(IReadOnlyList<Target> targets) =>
        originals = [.. targets.Where(target => !target.IsTwin).Select(target => target.Id)];

    /// <summary>A twin has the colour of the target that it repeats: it is drawn hollow.</summary>
    public Ink Of(string target) => new(Place(target) % Palette.Light.Count);

    public Shape ShapeOf(string target) => Shapes[Place(target) % Shapes.Length];

    public static bool IsTwin(string target) => target.EndsWith(Target.TwinSuffix, StringComparison.Ordinal);

    private int Place(string target)
    {
        var original = IsTwin(target) ? target[..^Target.TwinSuffix.Length] : target;
        return Enumerable.Range(0, originals.Count).Single(place => originals[place] == original);
    }
}

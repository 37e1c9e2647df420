namespace Bench.Targets.Images;

/// <summary>The images of a run's targets, built.</summary>
/// <param name="Source">Where their packages came from: <c>pypi</c> or <c>debian</c>.</param>
/// <param name="ByTarget">By target id, twins included.</param>
public sealed record PreparedImages(string Source, IReadOnlyDictionary<string, TargetImage> ByTarget)
{
    /// <summary>As the run's manifest records them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Versions =>
        ByTarget.ToDictionary(target => target.Key, target => target.Value.Versions);

    /// <summary>Likewise.</summary>
    public IReadOnlyDictionary<string, string> Images => ByTarget.ToDictionary(target => target.Key, target => target.Value.ToString());
}

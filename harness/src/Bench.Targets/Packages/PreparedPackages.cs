namespace Bench.Targets.Packages;

/// <summary>Everything that the targets of a run need, installed.</summary>
/// <param name="Source">As <c>--packages</c> names it: <c>pypi</c> or <c>debian</c>.</param>
/// <param name="ByTarget">By target id, twins included.</param>
public sealed record PreparedPackages(string Source, IReadOnlyDictionary<string, PythonEnvironment> ByTarget)
{
    /// <summary>As the run's manifest records them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Versions =>
        ByTarget.ToDictionary(target => target.Key, target => target.Value.Versions);

    /// <summary>Likewise.</summary>
    public IReadOnlyDictionary<string, string> Images => ByTarget.ToDictionary(target => target.Key, target => target.Value.Image);
}

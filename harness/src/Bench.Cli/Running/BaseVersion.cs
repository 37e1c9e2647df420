using Bench.Catalog;
using Bench.Core.Suites;
using Bench.Targets.Packages;
using Bench.Targets.Versions;

namespace Bench.Cli.Running;

/// <summary>The old version of the targets that a run measures beside the new one.</summary>
/// <param name="Commit">Where it comes from.</param>
/// <param name="Targets">All of that version, under their own ids.</param>
internal sealed record BaseVersion(string Commit, IReadOnlyList<Target> Targets)
{
    /// <exception cref="InvalidDefinitionException">There is no such commit, or its targets cannot be read.</exception>
    public static async Task<BaseVersion> OfAsync(
        string reference, string root, Definitions definitions, Action<string> progress, CancellationToken cancellation)
    {
        var committed = await CommittedTargets.OfAsync(root, reference, Provisioning.FromEnvironment(consent: false, progress), cancellation);
        try
        {
            return new BaseVersion(committed.Commit, definitions.TargetsBelow(committed.Root));
        }
        catch (InvalidDefinitionException invalid)
        {
            throw new InvalidDefinitionException([.. invalid.Problems.Select(problem => $"--against {reference}: {problem}")]);
        }
    }

    /// <summary>
    /// Each target beside its old version, in the same blocks. Twins are left out: a target that was not changed is its own twin here. What the old
    /// version lacks, a target or a contract, is measured in the new one alone.
    /// </summary>
    public Suite Beside(Suite suite)
    {
        Target[] changed = [.. suite.Targets.Where(target => !target.IsTwin)];
        Target[] targets = [.. changed, .. changed.Select(Old).OfType<Target>()];
        return suite with
        {
            Targets = targets,
            Only = [.. suite.Scenarios.Select(scenario => new ScenarioTargets(scenario.Id, MeasuredIn(suite, scenario, changed)))],
            Comparisons =
            [
                .. suite.Comparisons.Where(comparison => !comparison.IsNoiseFloor),
                .. targets.Where(target => target.IsBase).Select(target => new Comparison(target.OriginalId, target.Id)),
            ],
        };
    }

    /// <summary>One of the old version by the id of the new one; null where there was none.</summary>
    public Target? Old(Target target) => Targets.FirstOrDefault(known => known.Id == target.OriginalId)?.AsBase();

    private IReadOnlyList<string> MeasuredIn(Suite suite, Scenario scenario, IEnumerable<Target> changed)
    {
        Target[] measured = [.. changed.Where(target => suite.TargetsIn(scenario.Id).Contains(target))];
        var old = measured.Select(Old).OfType<Target>().Where(target => scenario.Contracts.All(target.Offers));
        return [.. measured.Concat(old).Select(target => target.Id)];
    }
}

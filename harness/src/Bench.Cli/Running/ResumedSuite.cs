using Bench.Catalog;
using Bench.Core.Suites;

namespace Bench.Cli.Running;

/// <summary>A run's suite as the files define its targets and scenarios today.</summary>
internal static class ResumedSuite
{
    /// <param name="old">What the run measures beside them; null where it is nothing.</param>
    /// <exception cref="InvalidDefinitionException">Some of them are gone.</exception>
    public static Suite Of(Suite begun, Definitions definitions, BaseVersion? old)
    {
        // A file of the user's may define scenarios and targets that the repository does not know.
        var own = begun.File is { } file ? definitions.Suite(file) : null;
        Scenario[] scenarios = [.. own?.WithPilots ?? [], .. definitions.Scenarios];
        var missing = begun.WithPilots.Where(scenario => scenarios.All(known => known.Id != scenario.Id)).ToArray();
        if (missing.Length > 0)
            throw new InvalidDefinitionException([
                .. missing.Select(scenario =>
                    $"The run measures scenario {scenario.Id}, which is not defined any more. Put its file back, or start a new run."),
            ]);
        return begun with
        {
            Targets = [.. begun.Targets.Select(target => Today(target, own, definitions, old))],
            Scenarios = [.. begun.Scenarios.Select(AsDefined)],
            Pilot = begun.Pilot?.By(AsDefined),
        };

        Scenario AsDefined(Scenario scenario) => begun.Warmed(scenarios.First(known => known.Id == scenario.Id));
    }

    private static Target Today(Target begun, Suite? own, Definitions definitions, BaseVersion? old)
    {
        // The old version comes from its commit, so it is what it was.
        if (begun.IsBase) return old!.Old(begun)!;
        var today = own?.Targets.FirstOrDefault(target => target.Id == begun.OriginalId) ?? definitions.TargetsNamed([begun.OriginalId]).Single();
        return begun.IsTwin ? today.Twin() : today;
    }
}

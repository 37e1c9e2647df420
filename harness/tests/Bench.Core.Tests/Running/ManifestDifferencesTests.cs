using Bench.Core.Running;
using Bench.Core.Tests.Statistics;

namespace Bench.Core.Tests.Running;

public class ManifestDifferencesTests
{
    private static readonly RunManifest Then = TrialBuilder.Manifest() with
    {
        Versions = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["a"] = new Dictionary<string, string> { ["python"] = "3.14.0" } },
    };

    [Fact]
    public void The_same_run_at_another_time_under_another_name_and_budget_does_not_differ()
    {
        var now = Then with { RunId = "other", StartedUtc = Then.StartedUtc.AddDays(1), Suite = Then.Suite with { Budget = TimeSpan.FromHours(1) } };

        Assert.Empty(Between(now));
    }

    [Fact]
    public void Other_versions_files_and_machines_are_told_with_what_was_and_what_is()
    {
        var now = Then with
        {
            Versions = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["a"] = new Dictionary<string, string> { ["python"] = "3.14.1" } },
            Files = new Dictionary<string, string> { ["a"] = "sha256:other" },
            Machine = Then.Machine with { Kernel = "6.2" },
        };

        Assert.Equal(
            ["versions.a.python was \"3.14.0\", is \"3.14.1\"", "files.a was nothing, is \"sha256:other\"", "machine.kernel was \"6.1\", is \"6.2\""],
            Between(now));
    }

    [Fact]
    public void A_changed_definition_is_told_by_its_place_in_the_manifest()
    {
        var now = Then with { Suite = Then.Suite with { Targets = [Then.Suite.Targets[0] with { Port = 9000 }, .. Then.Suite.Targets.Skip(1)] } };

        Assert.Equal(["suite.targets[0].port was 8000, is 9000"], Between(now));
    }

    [Fact]
    public void What_both_sides_are_rid_of_is_no_difference()
    {
        var now = Then with { Machine = Then.Machine with { Kernel = "6.2" } };

        Assert.Empty(ManifestDifferences.Between(Then, now, manifest =>
        {
            manifest!["machine"]!["kernel"] = "any";
            return manifest;
        }));
    }

    private static IReadOnlyList<string> Between(RunManifest now) => ManifestDifferences.Between(Then, now, manifest => manifest);
}

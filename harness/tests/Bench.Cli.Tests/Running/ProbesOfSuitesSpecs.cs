using System.Text.Json;
using Bench.Catalog;
using Bench.Cli.Listing;
using Bench.Probes;

namespace Bench.Cli.Tests.Running;

/// <summary>The schema of suites names the probes that there are.</summary>
public class ProbesOfSuitesSpecs
{
    [Fact]
    public void A_suite_may_name_every_probe_and_no_other()
    {
        var file = Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory), "scenarios", "schemas", "suite.schema.json");
        using var schema = JsonDocument.Parse(File.ReadAllText(file));

        var names = schema.RootElement.GetProperty("properties").GetProperty("probes").GetProperty("items").GetProperty("enum").EnumerateArray()
            .Select(name => name.GetString());

        Assert.Equal(AllProbes.List.Select(probe => probe.Id), names);
    }

    [Fact]
    public void A_claim_asks_for_each_of_them()
    {
        var asked = Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory)).Claims
            .SelectMany(claim => claim.Parts)
            .OfType<Core.Claims.ProbePart>()
            .Select(part => part.Probe)
            .ToHashSet();

        Assert.All(AllProbes.List, probe => Assert.Contains(probe.Id, asked));
    }

    [Fact]
    public void No_claim_lacks_a_probe()
    {
        var definitions = Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory));
        var lacking = definitions.Claims
            .SelectMany(claim => ListedClaim.Of(claim, definitions).Missing)
            .Where(missing => missing.StartsWith("probe ", StringComparison.Ordinal))
            .ToArray();

        Assert.Empty(lacking);
    }
}

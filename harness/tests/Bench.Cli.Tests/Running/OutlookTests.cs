using Bench.Catalog;
using Bench.Cli.Running;
using Bench.Core.Planning;
using Bench.Core.Probing;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Tests.Running;

public class OutlookTests
{
    private static readonly Suite Claims = Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory)).Suite("claims");

    [Fact]
    public void Probes_pilot_and_blocks_together_are_what_a_run_takes()
    {
        var outlook = Of(Claims);

        Assert.Equal(Claims.Probes.Count, outlook.Probes.Count);
        Assert.True(outlook.ProbeTime > TimeSpan.FromMinutes(2) && outlook.PilotTime > TimeSpan.Zero);
        Assert.Equal(outlook.ProbeTime + outlook.PilotTime + outlook.Estimate.Of(outlook.Trials), outlook.Time);
    }

    [Fact]
    public void A_block_fits_only_beside_the_probes()
    {
        var suite = Claims with { Blocks = 1 };
        var just = suite with { Budget = Of(suite).Time };
        var less = just with { Budget = just.Budget - TimeSpan.FromSeconds(1) };

        Assert.Null(Of(just).Shortage);
        Assert.Equal(1, Of(just).BlocksInTime(TrialOrder.Of(just)));
        Assert.StartsWith("only 0 of 1 blocks fit", Of(less).Shortage, StringComparison.Ordinal);
    }

    [Fact]
    public void Probes_that_were_made_and_those_without_their_targets_take_no_time()
    {
        var made = new ProbeResult(ProbeResult.CurrentSchemaVersion, "footprint", null, "figures", []);
        var fewer = Claims with { Targets = [.. Claims.Targets.Where(target => target.Id != "drf")] };

        Assert.DoesNotContain("footprint", Of(Claims, made).Probes.Select(probe => probe.Id));
        Assert.DoesNotContain("configuration-size", Of(fewer).Probes.Select(probe => probe.Id));
    }

    private static Outlook Of(Suite suite, params ProbeResult[] made) => Outlook.Of(suite, TrialOrder.Of(suite), made, new EngineChoice(Engines.Default));
}

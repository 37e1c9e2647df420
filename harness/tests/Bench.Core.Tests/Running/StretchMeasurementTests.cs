using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Running;

/// <summary>Trials of a capacity: 64 users are answered 209 requests a second, and the objective is kept up to 198.</summary>
public class StretchMeasurementTests
{
    private static readonly Suite Suite = TestSuites.Of(["a"], ["x"], blocks: 2) with { Scenarios = [CapacityScenarios.Searched] };

    private readonly List<TrialRecord> journal = [];
    private readonly ScriptedParts script = new();
    private readonly Dictionary<double, int> lags = [];

    public StretchMeasurementTests() => script.ResultOf = Measure;

    [Fact]
    public async Task The_search_comes_first_with_a_timeout_of_its_own_and_the_rates_around_what_it_found_follow_in_random_order()
    {
        await RunAsync();

        var search = script.Jobs[0];
        double[] rates = [.. script.Jobs.Skip(1).Take(7).Select(job => job.Levels.Single().Level.Value)];
        Assert.Equal(CapacityScenarios.Searched.Search!.Level, search.Levels.Single().Level);
        Assert.True(search.ResponseTimeout >= CapacityScenarios.Searched.ResponseTimeout);
        Assert.Equal([171, 180, 189, 198, 208, 218, 229], rates.Order());
        Assert.NotEqual(rates.Order(), rates);
        Assert.Equal(2 * 8, script.Jobs.Count);
    }

    [Fact]
    public async Task What_the_search_found_is_journaled_and_no_level_of_the_trial()
    {
        await RunAsync();

        Assert.All(journal, record =>
        {
            Assert.Equal(209, record.Stretch!.Search.RequestsPerSecond);
            Assert.All(record.Levels, level => Assert.IsType<OpenLevel>(level.Measured.Level));
            Assert.False(record.IsVoid);
        });
    }

    [Fact]
    public async Task A_fault_at_one_rate_costs_that_rate_and_not_the_trial()
    {
        lags[189] = 1;

        await RunAsync();

        Assert.Equal([1, 1], journal.Select(record => record.Attempt));
        Assert.Equal([189], journal[0].Stretch!.Repeated.Select(record => record.Measured.Level.Value));
        Assert.Equal(FindingEffect.Repeated, Assert.Single(journal[0].Findings, finding => finding.Kind == FindingKind.EngineLag).Effect);
        Assert.Equal(script.Jobs[8].Levels.Single().Level, journal[0].Stretch!.Repeated.Single().Measured.Level);
        Assert.Equal(8, script.Jobs.Skip(1).Take(8).Select(job => job.Seed).Distinct().Count());
        Assert.Empty(journal[1].Stretch!.Repeated);
    }

    [Fact]
    public async Task A_machine_that_changed_its_speed_costs_the_rates_beside_it_and_not_the_trial()
    {
        script.ResultOf = level =>
        {
            script.SpinSteps = script.Jobs.Count == 3 ? 1100 : 1000;
            return Measure(level);
        };

        await RunAsync();

        var slowed = journal[0].Findings.Where(finding => finding.Kind == FindingKind.MachineSlowed).ToArray();
        Assert.Equal([1, 1], journal.Select(record => record.Attempt));
        Assert.All(slowed, finding => Assert.Equal(FindingEffect.Repeated, finding.Effect));
        Assert.Equal([script.Jobs[2].Levels[0].Level, script.Jobs[3].Levels[0].Level], slowed.Select(finding => finding.Level).Distinct());
    }

    [Fact]
    public async Task A_fault_that_stays_where_the_capacity_lies_voids_the_trial()
    {
        lags[208] = 3;

        await RunAsync();

        Assert.Equal([(1, true), (2, false), (1, false)], journal.Select(record => (record.Attempt, record.IsVoid)));
    }

    private async Task RunAsync() =>
        await new SuiteRun(script.Parts, Suite, RunHistory.None, new TimeEstimate(Suite, new EngineChoice("builtin")), journal.Add, script)
            .RunAsync(TrialOrder.Of(Suite), CancellationToken.None);

    private LevelResult Measure(Level level)
    {
        if (level is ClosedLevel) return LevelResults.Sound(level, completed: 418);
        var measured = CapacityScenarios.Record(level, passes: level.Value <= 198).Measured;
        if (lags.GetValueOrDefault(level.Value) == 0) return measured;
        lags[level.Value]--;
        return measured with { Engine = measured.Engine with { StandstillSeconds = 1 } };
    }
}

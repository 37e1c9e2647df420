using System.Globalization;
using System.Text.RegularExpressions;
using Bench.Core.Claims;
using Bench.Core.Findings;
using Bench.Core.Planning;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Catalog.Tests;

/// <summary>The claims of this repository beside the suites that measure them.</summary>
public sealed partial class ClaimSuitesSpecs
{
    /// <summary>What noise may take of an equivalence bound beyond the grid's step: with 3 %, ten blocks whose log ratios spread by 5 % still fit.</summary>
    private const double RoomForNoise = 1.03;

    private const string Light = "fastapi-light";

    private static readonly Definitions Repository = Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory));

    [Theory]
    [InlineData("claims")]
    [InlineData("claims-capacity")]
    [InlineData("claims-django")]
    [InlineData("claims-roster")]
    [InlineData("claims-async")]
    public void Every_cell_of_a_suite_for_claims_is_read_by_a_claim_or_is_the_twin_of_one_that_is(string suite) =>
        Assert.DoesNotContain(CellsOf(Suite(suite)), cell => !Repository.Claims.Any(claim => Reads(claim, cell.Scenario, Single(cell.Target))));

    [Fact]
    public void Every_cell_of_the_ablation_is_compared_or_read_by_a_claim()
    {
        var suite = Suite("ablation");
        var cells = CellsOf(suite).ToHashSet();

        Assert.DoesNotContain(cells, cell => !IsCompared(cell) && !Repository.Claims.Any(claim => Reads(claim, cell.Scenario, cell.Target)));
        Assert.All(suite.Comparisons, pair => Assert.Contains(
            suite.Scenarios,
            scenario => cells.Contains((scenario.Id, pair.Numerator)) && cells.Contains((scenario.Id, pair.Denominator))));

        bool IsCompared((string Scenario, string Target) cell) => suite.Comparisons.Any(pair =>
            (pair.Numerator == cell.Target && cells.Contains((cell.Scenario, pair.Denominator)))
            || (pair.Denominator == cell.Target && cells.Contains((cell.Scenario, pair.Numerator))));
    }

    /// <summary>The target of FastAPI's that decides. In capacities, which take the time, in the suite of their other choices.</summary>
    [Fact]
    public void FastAPI_has_a_twin_wherever_a_primary_claim_is_decided()
    {
        var lacking = from claim in Repository.Claims
                      where claim.IsPrimary
                      from part in claim.Parts
                      where part.Asserts()
                      let suite = part is RatioPart { Metric: ClaimMetric.CapacityPerSecond } ? "claims-capacity" : claim.Suite
                      let twin = (part.Targets.Contains(Light) ? Light : "fastapi") + Target.TwinSuffix
                      from scenario in part.Scenarios
                      where !CellsOf(Suite(suite)).Contains((scenario, twin))
                      select $"{claim.Id}: {twin} in {scenario}";

        Assert.Empty(lacking);
    }

    /// <summary>Who loads more pays for it in memory, in starts and in the collector's pauses (decision 0115).</summary>
    [Theory]
    [InlineData("fastest")]
    [InlineData("fastest-of-all")]
    public void Of_the_roster_no_framework_is_decided_by_a_target_that_loads_more_than_its_rivals(string id)
    {
        var rosters = Repository.Claims.Single(claim => claim.Id == id).Parts
            .Select(part => (part as NearBestPart)?.Roster ?? (part as RankPart)?.Roster ?? [])
            .Where(roster => roster.Count > 0)
            .ToArray();

        Assert.NotEmpty(rosters);
        Assert.All(rosters, roster =>
        {
            Assert.All(roster, framework => Assert.Contains(framework.Variants, IsLight));
            Assert.Equal([Light], roster.Single(framework => framework.Framework == "fastapi").Variants);
        });

        bool IsLight(string target) => !Repository.TargetsNamed([target]).Single().Offers(Repository.Contracts.Single(contract => contract.Id == "db"));
    }

    [Fact]
    public void The_summary_of_the_roster_is_about_FastAPI_and_Django_with_the_same_contracts_loaded() =>
        Assert.Equal(new Comparison(Light, "django-light"), Suite("claims-roster").Comparisons[0]);

    [Fact]
    public void One_suite_measures_every_part_of_every_claim()
    {
        Assert.All(Repository.Claims, claim => Assert.Equal("claims", claim.Suite));
        Assert.Empty(Repository.Claims.SelectMany(claim => claim.Parts).SelectMany(part => Lacking(part, Suite("claims"))));
    }

    /// <summary>Whole: what a claim compares is measured in one run (decision 0113).</summary>
    [Fact]
    public void Each_claim_is_decided_by_one_of_the_three_parts_of_the_suite_for_all() => Assert.All(
        Repository.Claims,
        claim => Assert.Contains(Parts, suite => claim.Parts.All(part => !Lacking(part, suite).Any())));

    [Fact]
    public void The_three_parts_of_the_suite_for_all_measure_as_it_does_and_nothing_else()
    {
        var whole = Suite("claims");

        Assert.All(Parts, suite =>
        {
            Assert.Empty(CellsOf(suite).Except(CellsOf(whole)));
            Assert.Empty(suite.Probes.Except(whole.Probes));
            Assert.Equal((whole.Blocks, whole.WarmUp, whole.Repeats), (suite.Blocks, suite.WarmUp, suite.Repeats));
            Assert.Contains(suite.Targets, target => target.IsTwin);
        });
    }

    /// <summary>What the pilot leaves of capacities is what decides: a twin or a variant beside the best would take ten minutes a block.</summary>
    [Theory]
    [InlineData("claims")]
    [InlineData("claims-async")]
    public void The_suites_that_decide_measure_three_targets_in_each_capacity_and_another_client_of_the_other_service(string id)
    {
        var suite = Suite(id);
        var planned = VariantPlan.Of(suite, [.. suite.Pilot!.Variants.Select(choice => FirstOf(choice))]);

        Assert.Equal(["django", "django-asgi", "fastapi"], Measured("wait-50-capacity"));
        Assert.Equal(["django", "django-asgi", "fastapi", "fastapi-aiohttp-client"], Measured("upstream-50-capacity"));
        Assert.Equal(["django", "fastapi"], Measured("wait-50-sweep"));

        IEnumerable<string> Measured(string scenario) => planned.TargetsIn(scenario).Select(target => target.Id).Order(StringComparer.Ordinal);
    }

    /// <summary>Else every block of it is too short, whoever answers (METHOD.md M4).</summary>
    [Fact]
    public void A_level_of_few_users_who_wait_can_hold_the_answers_that_its_window_needs()
    {
        var waiting = from scenario in Repository.Scenarios
                      from level in scenario.Levels.OfType<ClosedLevel>()
                      from asked in scenario.Contract.Load.Take(1)
                      let pause = Pause().Match(asked.Request.Path)
                      where pause.Success
                      let perSecond = level.Concurrency * 1000.0 / int.Parse(pause.Groups[1].Value, CultureInfo.InvariantCulture)
                      select (scenario.Id, level.Concurrency, Answers: perSecond * scenario.Window.TotalSeconds * Thresholds.MostWindowLengths);

        Assert.NotEmpty(waiting);
        Assert.All(waiting, level => Assert.InRange(level.Answers, Thresholds.FewestCompletions * 1.05, double.MaxValue));
    }

    [Fact]
    public void Where_capacities_may_show_that_there_is_no_practical_difference_the_grid_lets_them()
    {
        var parts = Repository.Claims
            .SelectMany(claim => claim.Parts)
            .OfType<RatioPart>()
            .Where(part => part is { Metric: ClaimMetric.CapacityPerSecond, Claimed.Equivalence: not null })
            .ToArray();

        Assert.NotEmpty(parts);
        foreach (var part in parts)
        {
            var step = part.Scenarios.Max(id => Step(Repository.Scenarios.Single(scenario => scenario.Id == id)));
            Assert.InRange(part.Claimed!.Equivalence!.Value.High, step * RoomForNoise, 2);
            Assert.InRange(part.Claimed.Equivalence.Value.Low, 0.5, 1 / (step * RoomForNoise));
        }
    }

    private static IEnumerable<Suite> Parts => [Suite("claims-django"), Suite("claims-roster"), Suite("claims-async")];

    private static Suite Suite(string id) => Repository.Suites.Single(suite => suite.Id == id);

    private static ChosenVariant FirstOf(VariantChoice choice) => new(choice.By.Id, choice.In, choice.Of[0],
        [.. choice.Of.Select((variant, index) => new PilotedVariant(variant, index == 0 ? VariantFate.Best : VariantFate.LeftOut, null, 100, 3))]);

    private static IEnumerable<string> Lacking(ClaimPart part, Suite suite) => part is ProbePart probe
        ? suite.Probes.Contains(probe.Probe) ? [] : [$"{part.Id}: {probe.Probe}"]
        : from scenario in part.Scenarios
          from target in part.Targets
          where !CellsOf(suite).Contains((scenario, target))
          select $"{part.Id}: {target} in {scenario}";

    private static IEnumerable<(string Scenario, string Target)> CellsOf(Suite suite) =>
        suite.Scenarios.SelectMany(scenario => suite.TargetsIn(scenario.Id).Select(target => (scenario.Id, target.Id)));

    private static string Single(string target) => target.Replace(Target.TwinSuffix, "", StringComparison.Ordinal);

    private static bool Reads(Claim claim, string scenario, string target) =>
        claim.Parts.Any(part => part.Scenarios.Contains(scenario) && part.Targets.Contains(target))
        || claim.Alternatives.Any(alternative =>
            (alternative.Places ?? claim.Parts.Single(part => part.Id == alternative.Part).Scenarios).Contains(scenario)
            && (alternative.Of ?? []).Concat(alternative.Against ?? []).Contains(target));

    /// <summary>The largest from 200 requests a second on: rates are rounded to whole requests, and a capacity equal to FastAPI's is far above that.</summary>
    private static double Step(Scenario scenario)
    {
        Level[] levels = [.. scenario.Levels.Where(level => level.Value >= 200)];
        return levels.Zip(levels.Skip(1), (lower, higher) => higher.Value / lower.Value).Max();
    }

    [GeneratedRegex(@"[?&]ms=(\d+)")]
    private static partial Regex Pause();
}

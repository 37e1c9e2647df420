using System.Globalization;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Reporting.Page;

/// <summary>What estimates say in plain words. Says what was seen, never who should win.</summary>
internal sealed class Words(Report report)
{
    public string Title(string target) => report.Manifest.Suite.Targets.FirstOrDefault(known => known.Id == target)?.Title ?? target;

    public string Scenario(string scenario) => report.Manifest.Suite.Scenarios.FirstOrDefault(known => known.Id == scenario)?.Title ?? scenario;

    /// <summary>Those of these targets that the run has, each once, as the suite orders them; no twin.</summary>
    public IReadOnlyList<Target> Known(IEnumerable<string> targets) =>
        [.. report.Manifest.Suite.Targets.Where(target => !target.IsTwin).IntersectBy(targets, target => target.Id)];

    public IReadOnlyList<Scenario> KnownScenarios(IEnumerable<string> scenarios) =>
        [.. report.Manifest.Suite.Scenarios.IntersectBy(scenarios, scenario => scenario.Id)];

    /// <summary>False where somebody else started all targets, whose settings nobody knows.</summary>
    public bool HasSettings => report.Manifest.Launcher != "external";

    /// <summary>
    /// The row that answers the suite's first question: its first comparison of different targets, in its first scenario,
    /// at the highest level.
    /// </summary>
    public ComparisonEstimate? Headline => report.Analysis.Comparisons
        .Where(row => row.Metric == Metrics.MainOf(row.Level) && IsOfDifferentTargets(row))
        .GroupBy(row => (row.Comparison, row.Scenario))
        .FirstOrDefault()?
        .MaxBy(row => row.Level.Value);

    /// <summary>The first ratio of capacities of different targets, for runs that compare nothing else.</summary>
    public CapacityComparison? CapacityHeadline =>
        report.Analysis.CapacityComparisons.FirstOrDefault(row => row.Estimate is not null && !row.Comparison.IsNoiseFloor);

    /// <summary>Ratios of different targets by one metric that could be estimated.</summary>
    public IEnumerable<ComparisonEstimate> RatiosBy(Metric metric) =>
        report.Analysis.Comparisons.Where(row => row.Metric == metric && IsOfDifferentTargets(row));

    /// <summary>The noise floor's row of a metric whose interval reaches farthest from 1: what could be seen there had to be larger.</summary>
    public ComparisonEstimate? WorstTwin(Metric metric) => report.Analysis.Comparisons
        .Where(row => row.Metric == metric && row.Estimate is not null && row.Comparison.IsNoiseFloor)
        .MaxBy(row => Reach(row.Estimate!));

    public static string Times(ComparisonEstimate row) => row switch
    {
        { IsWithheld: true } => "withheld: the noise floor is too high",
        { Estimate: null } => "no valid pair",
        { Estimate.Interval: { } interval } when interval.Contains(1) => "times: no difference shown",
        { Metric: Metric.ResponseMedian, Estimate.Ratio: < 0.995 } => "times as long, so shorter",
        { Metric: Metric.ResponseMedian } => "times as long",
        { Estimate.Ratio: < 0.995 } => "times as many, so fewer",
        _ => "times as many",
    };

    /// <summary>How a machine is named in a sentence (METHOD.md M24).</summary>
    public string Machine
    {
        get
        {
            var machine = report.Manifest.Machine;
            var kind = machine.Virtualisation is null ? "machine" : machine.Virtualisation == "none" ? "physical machine" : "virtual machine";
            return FormattableString.Invariant($"{machine.Cpus}-CPU {kind}");
        }
    }

    private static bool IsOfDifferentTargets(ComparisonEstimate row) => row.Estimate is not null && !row.Comparison.IsNoiseFloor;

    public static string Level(Level level) => FormattableString.Invariant($"{level.Value:0.##} {level.Unit}");

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static double Reach(RatioEstimate estimate)
    {
        var ends = estimate.Interval ?? new Interval(estimate.Ratio, estimate.Ratio);
        return Math.Max(Math.Abs(Math.Log(ends.Low)), Math.Abs(Math.Log(ends.High)));
    }
}

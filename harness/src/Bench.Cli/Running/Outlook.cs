using Bench.Cli.Progress;
using Bench.Core.Planning;
using Bench.Core.Probing;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Probes;

namespace Bench.Cli.Running;

/// <summary>What of a run is left to do, and how long that takes.</summary>
/// <param name="Trials">Of blocks that count.</param>
internal sealed record Outlook(Suite Suite, IReadOnlyList<PlannedTrial> Trials, IReadOnlyList<IProbe> Probes, TimeEstimate Estimate)
{
    /// <param name="made">Probes that the run has made already.</param>
    /// <param name="engines">What generates the load.</param>
    public static Outlook Of(Suite suite, IReadOnlyList<PlannedTrial> trials, IEnumerable<ProbeResult> made, EngineChoice engines) =>
        new(suite, trials, Probing.Left(suite, made), new TimeEstimate(suite, engines));

    public TimeSpan ProbeTime => Probes.Aggregate(TimeSpan.Zero, (sum, probe) => sum + probe.UsualTime);

    public IReadOnlyList<PlannedTrial> PilotTrials => PilotPlan.Of(Suite);

    public TimeSpan PilotTime => Estimate.Of(PilotTrials);

    public TimeSpan Time => ProbeTime + PilotTime + Estimate.Of(Trials);

    /// <summary>What of the plan the budget has no time for, with the remedy; null where all fits.</summary>
    public string? Shortage
    {
        get
        {
            if (Time <= Suite.Budget) return null;
            var blocks = Trials.DistinctBy(trial => trial.Block).Count();
            return FormattableString.Invariant($"only {BlocksInTime(Trials)} of {blocks} blocks fit in {DurationText.Of(Suite.Budget)}. ")
                + "Allow more with --budget, or ask for fewer --blocks, --targets or --scenarios.";
        }
    }

    /// <summary>Whole blocks that the budget has time for, after probes and pilot.</summary>
    public int BlocksInTime(IEnumerable<PlannedTrial> trials) => Estimate.BlocksWithin(Suite.Budget - ProbeTime - PilotTime, trials);
}

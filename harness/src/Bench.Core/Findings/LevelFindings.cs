using System.Globalization;
using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Core.Findings;

/// <summary>The doubts that one level's data raise.</summary>
public static class LevelFindings
{
    /// <param name="targetCpus">How many CPUs the target could use.</param>
    public static IEnumerable<Finding> Of(LevelRecord level, int targetCpus) =>
        new[]
        {
            EngineSaturated(level.Measured),
            MachineTaken(level),
            LittlesLaw(level.Measured),
            Conservation(level.Measured),
            TooShort(level.Measured),
            Errors(level.Measured),
            ConnectionsClosed(level.Measured),
            HalvesDiffer(level.Measured),
            TargetNotSaturated(level, targetCpus),
        }.OfType<Finding>();

    private static Finding? EngineSaturated(LevelResult level)
    {
        var share = level.Engine.CpuShare(level.WindowSeconds);
        return share <= Thresholds.EngineBusyShare
            ? null
            : Doubt(level, FindingKind.EngineSaturated, FindingEffect.Void,
                $"the load engine needed {share:P1} of its CPU in the window, more than {Thresholds.EngineBusyShare:P0}",
                "Its loop has one CPU: ask for fewer users, or give the target fewer CPUs.");
    }

    private static Finding? MachineTaken(LevelRecord level) => level.StealShare is not > Thresholds.StealShare
        ? null
        : Doubt(level.Measured, FindingKind.MachineSlowed, FindingEffect.Void,
            $"the hypervisor took {level.StealShare:P1} of a CPU's time, more than {Thresholds.StealShare:P0}",
            "Measure on a machine whose CPUs are not shared.");

    private static Finding? LittlesLaw(LevelResult level)
    {
        var engine = level.Engine;
        var larger = Math.Max(engine.InFlightSeconds, engine.OverlapSeconds);
        var difference = larger == 0 ? 0 : Math.Abs(engine.InFlightSeconds - engine.OverlapSeconds) / larger;
        return difference <= Thresholds.LittlesLawDifference
            ? null
            : Doubt(level, FindingKind.LittlesLaw, FindingEffect.Void,
                $"requests in flight integrate to {engine.InFlightSeconds:0.###} s, their overlaps with the window add up to {engine.OverlapSeconds:0.###} s",
                "This is a defect of the engine's accounting: please report it with the journal.");
    }

    private static Finding? Conservation(LevelResult level) => level.Cohort.Holds && level.Total.Holds
        ? null
        : Doubt(level, FindingKind.Conservation, FindingEffect.Void,
            $"of the cohort {level.Cohort}, in all {level.Total}: sent is not ok + failed + cut off",
            "This is a defect of the engine's accounting: please report it with the journal.");

    private static Finding? TooShort(LevelResult level) =>
        level.WindowSeconds >= Thresholds.ShortestWindowSeconds && level.CompletedInWindow >= Thresholds.FewestCompletions
            ? null
            : Doubt(level, FindingKind.TooShort, FindingEffect.Withheld,
                $"{level.CompletedInWindow} completions in {level.WindowSeconds:0.###} s; a closed window needs {Thresholds.FewestCompletions} in at least {Thresholds.ShortestWindowSeconds} s",
                "Lengthen the scenario's window.");

    private static Finding? Errors(LevelResult level)
    {
        var share = level.Cohort.Sent == 0 ? 0 : (double)level.Cohort.Failed / level.Cohort.Sent;
        var kinds = level.Failures.Where(failure => failure.Value > 0).Select(failure => $"{failure.Key}: {failure.Value}");
        return share <= Thresholds.FailureShare
            ? null
            : Doubt(level, FindingKind.Errors, FindingEffect.Result,
                $"{level.Cohort.Failed} of {level.Cohort.Sent} requests failed ({share:P2}; {string.Join(", ", kinds)})",
                "Only valid answers count for throughput; look into the target's log for the cause.");
    }

    private static Finding? ConnectionsClosed(LevelResult level) => level.Connections.ClosedByServer == 0
        ? null
        : Doubt(level, FindingKind.ConnectionsClosed, FindingEffect.Shown,
            $"the server closed {level.Connections.ClosedByServer} connections during the level",
            "Keep-alive must be the same for all: look for a request limit or a short keep-alive in the target's settings.");

    private static Finding? HalvesDiffer(LevelResult level)
    {
        var first = level.CompletedInFirstHalf;
        var second = level.CompletedInWindow - first;
        var difference = level.CompletedInWindow == 0 ? 0 : Math.Abs(second - first) / (level.CompletedInWindow / 2.0);
        return difference <= Thresholds.HalvesDifference
            ? null
            : Doubt(level, FindingKind.HalvesDiffer, FindingEffect.Shown,
                $"{first} completions in the window's first half, {second} in its second",
                "Lengthen the warm-up, or look for work that the target does at intervals.");
    }

    private static Finding? TargetNotSaturated(LevelRecord level, int targetCpus)
    {
        if (level.Resources is not { } resources) return null;
        var share = resources.CpuSeconds / (level.Measured.WindowSeconds * targetCpus);
        return share >= Thresholds.SaturatedShare
            ? null
            : Doubt(level.Measured, FindingKind.TargetNotSaturated, FindingEffect.Shown,
                $"the target used {share:P0} of its CPU",
                "What held it back is waiting (the contract's pause, a pool of threads, too few users), not the cost of a request: the rate says how much it lets wait at once.");
    }

    private static Finding Doubt(LevelResult level, FindingKind kind, FindingEffect effect, FormattableString evidence, string advice) =>
        new(kind, effect, level.Level, evidence.ToString(CultureInfo.InvariantCulture), advice);
}

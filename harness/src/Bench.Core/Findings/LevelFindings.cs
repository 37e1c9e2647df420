using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Core.Findings;

/// <summary>The doubts that one level's data raise.</summary>
public static class LevelFindings
{
    /// <param name="targetCpus">How many CPUs the target could use.</param>
    /// <param name="ceiling">Of the engine on this machine; null where it was not calibrated.</param>
    public static IEnumerable<Finding> Of(LevelRecord level, int targetCpus, EngineCeiling? ceiling = null) =>
        new[]
        {
            EngineSaturated(level.Measured) ?? NearTheCeiling(level.Measured, ceiling),
            EngineStoodStill(level.Measured),
            MachineTaken(level) ?? TargetCpuTaken(level),
            LittlesLaw(level.Measured),
            Conservation(level.Measured),
            Errors(level.Measured),
            ConnectionsClosed(level.Measured),
        }.Concat(level.Measured.Open is { } open ? OpenLevelFindings.Of(level.Measured, open) : ClosedLevelFindings.Of(level, targetCpus)).OfType<Finding>();

    private static Finding? EngineSaturated(LevelResult level)
    {
        var share = level.Engine.CpuShare(level.WindowSeconds);
        return share <= Thresholds.EngineBusyShare
            ? null
            : Finding.About(level, FindingKind.EngineSaturated, FindingEffect.Void,
                $"the load engine needed {share:P1} of its CPU in the window, more than {Thresholds.EngineBusyShare:P0}",
                "Its loop has one CPU: ask for fewer users or a lower rate, or give the target fewer CPUs.");
    }

    /// <summary>Garbage collection stops the loop too; where it takes long, both tell of the same time.</summary>
    private static Finding? EngineStoodStill(LevelResult level)
    {
        var (engine, share) = (level.Engine, level.Open is null ? Thresholds.EngineStandstillShare : Thresholds.OpenStandstillShare);
        var isCollecting = engine.GcPauseSeconds >= engine.StandstillSeconds;
        var (cause, seconds) = isCollecting ? ("collected garbage", engine.GcPauseSeconds) : ("stood still", engine.StandstillSeconds);
        if (seconds <= share * level.WindowSeconds) return null;
        return Finding.About(level, FindingKind.EngineLag, FindingEffect.Void,
            $"the load engine {cause} for {seconds * 1e3:0.#} ms of the window, more than {share:P1} of it",
            "Its process was stopped, or its CPU did something else, or its hypervisor did. Free the load's CPUs.");
    }

    private static Finding? NearTheCeiling(LevelResult level, EngineCeiling? ceiling)
    {
        var (rate, times) = (level.Open is null ? level.RequestsPerSecond : level.OfferedPerSecond, Thresholds.CeilingOverRate);
        if (level.CompletedInWindow == 0 || ceiling?.RequestsPerSecondAt((double)level.BytesReceivedInWindow / level.CompletedInWindow) is not { } most)
            return null;
        return most >= times * rate
            ? null
            : Finding.About(level, FindingKind.EngineSaturated, FindingEffect.Void,
                $"the engine reaches {most:#,0} requests/s here with answers of this length, less than {times} times the {rate:#,0} of this level",
                "Its loop has one CPU: ask for fewer users or a lower rate, or give the target fewer CPUs. 'bench calibrate' measures the ceiling again.");
    }

    private static Finding? MachineTaken(LevelRecord level) => level.StealShare is not > Thresholds.StealShare
        ? null
        : Finding.About(level.Measured, FindingKind.MachineSlowed, FindingEffect.Void,
            $"the hypervisor took {level.StealShare:P1} of a CPU's time, more than {Thresholds.StealShare:P0}",
            "Measure on a machine whose CPUs are not shared.");

    /// <summary>The spin does not see it: it runs too shortly for the scheduler to take the CPU away from it.</summary>
    private static Finding? TargetCpuTaken(LevelRecord level) => level.TargetCpus is not { Foreign: > Thresholds.ForeignShare } cpus
        ? null
        : Finding.About(level.Measured, FindingKind.MachineSlowed, FindingEffect.Void,
            $"other processes took {cpus.Foreign:P1} of the target's CPU time, more than {Thresholds.ForeignShare:P0}",
            "End what else runs there ('bench doctor' says who does), or give the target other CPUs with --cpus.");

    private static Finding? LittlesLaw(LevelResult level)
    {
        var engine = level.Engine;
        var larger = Math.Max(engine.InFlightSeconds, engine.OverlapSeconds);
        var difference = larger == 0 ? 0 : Math.Abs(engine.InFlightSeconds - engine.OverlapSeconds) / larger;
        return difference <= Thresholds.LittlesLawDifference
            ? null
            : Finding.About(level, FindingKind.LittlesLaw, FindingEffect.Void,
                $"requests in flight integrate to {engine.InFlightSeconds:0.###} s, their overlaps with the window add up to {engine.OverlapSeconds:0.###} s",
                "This is a defect of the engine's accounting: please report it with the journal.");
    }

    private static Finding? Conservation(LevelResult level) => level.Cohort.Holds && level.Total.Holds
        ? null
        : Finding.About(level, FindingKind.Conservation, FindingEffect.Void,
            $"of the cohort {level.Cohort}, in all {level.Total}: sent is not ok + failed + cut off",
            "This is a defect of the engine's accounting: please report it with the journal.");

    private static Finding? Errors(LevelResult level)
    {
        var share = level.Cohort.Sent == 0 ? 0 : (double)level.Cohort.Failed / level.Cohort.Sent;
        var kinds = level.Failures.Where(failure => failure.Value > 0).Select(failure => $"{failure.Key}: {failure.Value}{Example(level, failure.Key)}");
        return share <= Thresholds.FailureShare
            ? null
            : Finding.About(level, FindingKind.Errors, FindingEffect.Result,
                $"{level.Cohort.Failed} of {level.Cohort.Sent} requests failed ({share:P2}; {string.Join(", ", kinds)})",
                "Only valid answers count for throughput; look into the target's log for the cause.");
    }

    private static string Example(LevelResult level, FailureKind kind)
    {
        var examples = (level.Examples ?? []).Where(example => example.Kind == kind).Select(example => example.What).ToArray();
        return examples.Length == 0 ? "" : $", such as {string.Join(" and ", examples)}";
    }

    private static Finding? ConnectionsClosed(LevelResult level) => level.Connections.ClosedByServer == 0
        ? null
        : Finding.About(level, FindingKind.ConnectionsClosed, FindingEffect.Shown,
            $"the server closed {level.Connections.ClosedByServer} connections during the level",
            "Keep-alive must be the same for all: look for a request limit or a short keep-alive in the target's settings.");
}

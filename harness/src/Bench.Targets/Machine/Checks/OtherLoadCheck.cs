using System.Globalization;
using Bench.Targets.Linux;

namespace Bench.Targets.Machine.Checks;

/// <summary>What else runs on this machine now?</summary>
internal static class OtherLoadCheck
{
    private const string Subject = "other load";

    /// <summary>A twentieth of one CPU moves a ratio by more than the spins may differ.</summary>
    private const double MostShare = 0.05;
    private const int MostNamed = 3;

    /// <param name="own">This process and what it started are not others.</param>
    public static Check Of(ProcessTable earlier, ProcessTable later, TimeSpan between, int own, string? loadAverages)
    {
        var ownTree = earlier.TreeOf(own).Concat(later.TreeOf(own)).Select(process => process.Pid).ToHashSet();
        var before = earlier.All.ToDictionary(process => (process.Pid, process.StartTicks), process => process.OwnTicks);
        var busy = later.All
            .Where(process => !ownTree.Contains(process.Pid))
            .Select(process => (Process: process, Share: Share(process, before, between)))
            .Where(other => other.Share > 0)
            .OrderByDescending(other => other.Share)
            .ToArray();
        var all = busy.Sum(other => other.Share);
        var average = loadAverages is null ? "" : $"; load averages {string.Join(' ', loadAverages.Split(' ').Take(3))}";
        var seen = string.Create(CultureInfo.InvariantCulture, $"others use {all:P0} of one CPU{average}");
        if (all <= MostShare) return Check.Ok(Subject, seen, "The machine is idle.");
        var names = string.Join(", ", busy.Take(MostNamed).Select(other =>
            string.Create(CultureInfo.InvariantCulture, $"{other.Process.Name} (process {other.Process.Pid}, {other.Share:P0})")));
        return Check.Warning(
            Subject,
            $"{seen}; most: {names}",
            "They take CPU time, caches and disk from what is measured, and not evenly.",
            "End them, or wait until they have ended.");
    }

    private static double Share(ProcessStat process, Dictionary<(int Pid, long StartTicks), long> before, TimeSpan between) =>
        (process.OwnTicks - before.GetValueOrDefault((process.Pid, process.StartTicks))) / (double)ProcessStat.TicksPerSecond / between.TotalSeconds;
}

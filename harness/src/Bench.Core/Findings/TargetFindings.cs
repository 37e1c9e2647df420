using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Core.Findings;

/// <summary>What a target did instead of answering: a result, shown first and never repeated away.</summary>
public static class TargetFindings
{
    private const string Advice = "Its whole log is in the run's logs folder; start it alone with 'bench verify'.";

    private const string MemoryAdvice =
        "Its memory limit is the same for all targets: look in its log and in the memory chart for what grew, and take the level as beyond it.";

    public static Finding Failed(FindingKind kind, string evidence) => new(kind, FindingEffect.Result, null, evidence, Advice);

    public static Finding Ended(TargetDemise demise, IReadOnlyList<string> lastLogLines) => new(
        demise.Kind, FindingEffect.Result, null,
        lastLogLines.Count == 0
            ? $"under load the target {demise.Cause}, without a word"
            : $"under load the target {demise.Cause}; its last lines: {string.Join(" | ", lastLogLines)}",
        demise.Kind == FindingKind.OutOfMemory ? MemoryAdvice : Advice);

    /// <summary>A window that ended with its target is no figure, however much it holds: how long it would have gone on like that, nobody knows.</summary>
    /// <param name="results">Of the first of <paramref name="plans"/>: the load ended with the target.</param>
    public static IEnumerable<Finding> CutShort(IReadOnlyList<LevelPlan> plans, IReadOnlyList<LevelResult> results) =>
        from pair in plans.Zip(results)
        where pair.Second.WindowSeconds < pair.First.Window.TotalSeconds
        select Finding.About(pair.Second, FindingKind.TooShort, FindingEffect.Withheld,
            $"the target ended {pair.Second.WindowSeconds:0.###} s into a window of {pair.First.Window.TotalSeconds:0.###} s", Advice);
}

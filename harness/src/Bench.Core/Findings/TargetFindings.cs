namespace Bench.Core.Findings;

/// <summary>What a target did instead of answering: a result, shown first and never repeated away.</summary>
public static class TargetFindings
{
    private const string Advice = "Its whole log is in the run's logs folder; start it alone with 'bench verify'.";

    public static Finding Failed(FindingKind kind, string evidence) => new(kind, FindingEffect.Result, null, evidence, Advice);

    public static Finding Died(IReadOnlyList<string> lastLogLines) => new(
        FindingKind.TargetDied, FindingEffect.Result, null,
        lastLogLines.Count == 0
            ? "the target's process ended under load without a word"
            : "the target's process ended under load; its last lines: " + string.Join(" | ", lastLogLines),
        Advice);
}

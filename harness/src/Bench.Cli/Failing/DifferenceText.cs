using Bench.Core.Running;

namespace Bench.Cli.Failing;

/// <summary>Differences between answers, for people: what was asked, what the contract wants, what came.</summary>
internal static class DifferenceText
{
    public static IReadOnlyList<string> Of(IReadOnlyList<AnswerDifference> differences) =>
    [
        .. differences.SelectMany(Lines),
        $"bench: {differences.Count} {(differences.Count == 1 ? "answer is" : "answers are")} not what the contracts ask for; nothing was compared. Mend the target, or state the difference in scenarios/contracts/ with its reason.",
    ];

    private static IEnumerable<string> Lines(AnswerDifference difference) =>
    [
        $"{difference.Target} · {difference.Contract} · {difference.Exchange}",
        $"  request   {difference.Request}",
        $"  expected  {difference.Expected}",
        $"  actual    {difference.Actual}",
    ];
}

using System.Text;
using Bench.Core.Running;

namespace Bench.Targets.Verification;

/// <summary>Differences as a reader sees them on the screen (exit 4).</summary>
public static class AnswerDifferenceText
{
    /// <summary>Several lines, grouped by target and contract; ends without a line break.</summary>
    public static string Describe(IReadOnlyList<AnswerDifference> differences)
    {
        var text = new StringBuilder();
        foreach (var group in differences.GroupBy(difference => (difference.Target, difference.Contract)))
        {
            text.Append($"{group.Key.Target} does not answer contract {group.Key.Contract} as it asks ({Count(group.Count())}):\n");
            foreach (var difference in group)
            {
                text.Append($"  {difference.Request}  ({difference.Exchange})\n");
                text.Append($"    expected  {difference.Expected}\n");
                text.Append($"    actual    {difference.Actual}\n");
            }
        }

        return text.ToString().TrimEnd();
    }

    private static string Count(int differences) => differences == 1 ? "1 difference" : FormattableString.Invariant($"{differences} differences");
}

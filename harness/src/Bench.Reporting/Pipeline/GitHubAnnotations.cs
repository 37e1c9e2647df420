using Bench.Core.Findings;
using Bench.Reporting.Page;

namespace Bench.Reporting.Pipeline;

/// <summary>
/// The doubts as workflow commands of GitHub Actions, which shows them on the run's page: one for each kind, since it keeps ten of a step.
/// </summary>
public static class GitHubAnnotations
{
    /// <summary>Set to "true" by its runners.</summary>
    public const string Variable = "GITHUB_ACTIONS";

    public static IEnumerable<string> Of(Report report) => DoubtGroup.Of(report.Analysis).Select(Line);

    private static string Line(DoubtGroup group)
    {
        var first = group.Items[0];
        var command = group.Effect is FindingEffect.Shown or FindingEffect.Repeated ? "notice" : "warning";
        return $"::{command} title={Property($"{group.Name} ({group.EffectName}, {group.Times})")}::"
            + Data($"{DoubtGroup.Place(first)}: {first.Finding.Evidence}. {first.Finding.Advice}");
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

using System.Globalization;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Findings;

/// <summary>What a target did instead of answering: a result, shown first and never repeated away.</summary>
public static class TargetFindings
{
    private const string Advice = "Its whole log is in the run's logs folder; start it alone with 'bench verify'.";

    private const string SilenceAdvice =
        "It runs and says nothing: look in its log for what it was doing, and whether something else on this machine stopped it.";

    private const string MemoryAdvice =
        "Its memory limit is the same for all targets: look in its log and in the memory chart for what grew, and take the level as beyond it.";

    public static Finding Failed(FindingKind kind, string evidence) => new(kind, FindingEffect.Result, null, evidence, Advice);

    public static Finding Ended(TargetDemise demise, IReadOnlyList<string> lastLogLines) => new(
        demise.Kind, FindingEffect.Result, null,
        $"under load the target {demise.Cause}{LastWords(lastLogLines)}",
        demise.Kind == FindingKind.OutOfMemory ? MemoryAdvice : Advice);

    /// <summary>A level in which its target ended is no figure, however much it holds: how long it would have gone on like that, nobody knows.</summary>
    public static Finding Last(LevelResult level) => Finding.About(
        level, FindingKind.TooShort, FindingEffect.Withheld, $"the target ended in this level, of which {level.WindowSeconds:0.###} s are measured", Advice);

    /// <summary>Of a target that lives and has stopped answering (decision 0077).</summary>
    /// <param name="unanswered">The level that got no window, after which no other was begun; null where there was none.</param>
    /// <param name="results">Of all levels, where each got its window.</param>
    public static Finding? Silent(Level? unanswered, IReadOnlyList<LevelResult> results, TimeSpan silence, IReadOnlyList<string> lastLogLines)
    {
        var level = unanswered ?? (results.Count > 0 && EndsInSilence(results[^1], silence) ? results[^1].Level : null);
        return level is null
            ? null
            : new Finding(
                FindingKind.NeverAnswered, FindingEffect.Result, null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"under load ({level}) the target stopped answering: nothing came for {silence.TotalSeconds:0.#} s or longer{LastWords(lastLogLines)}"),
                SilenceAdvice);
    }

    /// <summary>Load goes on while a level drains, so that one connection that hangs is not silence; nor are answers that are wrong.</summary>
    private static bool EndsInSilence(LevelResult level, TimeSpan silence)
    {
        if (level.Seconds.Count == 0 || level.ServiceSeries.Unanswered.Count == 0) return false;
        if (level.Cohort.Failed > level.Failures.GetValueOrDefault(FailureKind.Timeout)) return false;
        var lastAnswer = level.Seconds.Where(second => second.Ok > 0).Select(second => second.Second).DefaultIfEmpty(level.Seconds[0].Second).Max();
        return level.Seconds[^1].Second - lastAnswer >= silence.TotalSeconds;
    }

    private static string LastWords(IReadOnlyList<string> lines) => lines.Count == 0 ? ", without a word" : $"; its last lines: {string.Join(" | ", lines)}";
}

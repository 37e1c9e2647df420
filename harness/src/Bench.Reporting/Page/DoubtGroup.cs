using Bench.Core.Findings;
using Bench.Core.Statistics;

namespace Bench.Reporting.Page;

/// <summary>All findings of one kind and effect.</summary>
/// <param name="Trials">What they are counted against.</param>
internal sealed record DoubtGroup(FindingEffect Effect, FindingKind Kind, IReadOnlyList<LocatedFinding> Items, TrialCounts Trials)
{
    /// <summary>Void first, as the analysis orders them.</summary>
    public static IReadOnlyList<DoubtGroup> Of(Analysis analysis) =>
        [.. analysis.Findings
            .GroupBy(located => (located.Finding.Effect, located.Finding.Kind))
            .Select(group => new DoubtGroup(group.Key.Effect, group.Key.Kind, [.. group], analysis.Trials))];

    public bool IsForTheFirstScreen => Kind is FindingKind.TargetDied or FindingKind.OutOfMemory or FindingKind.NeverAnswered or FindingKind.EnginesDisagree;

    public string EffectName => Effect switch
    {
        FindingEffect.Void => "void attempt",
        FindingEffect.Repeated => "rate measured again",
        FindingEffect.Withheld => "figure withheld",
        FindingEffect.Result => "result of the target",
        FindingEffect.Shown => "shown",
        _ => throw new ArgumentOutOfRangeException(nameof(Effect), Effect, "No words are known for this effect."),
    };

    /// <summary>How often, and in how many of the trials: nine of twelve and nine of nine hundred are not the same doubt.</summary>
    public string Times => (Items.Count == 1 ? "once" : Pretty.Count(Items.Count) + " times") + InTrials;

    private string InTrials
    {
        get
        {
            var concerned = Items.Where(item => item.Sequence is not null).Select(item => (item.Sequence, item.Attempt)).Distinct().Count();
            var all = Trials.Attempts == Trials.Planned ? "trials" : "attempts at trials";
            return concerned == 0 ? "" : $", in {Pretty.Count(concerned)} of {Pretty.Count(Trials.Attempts)} {all}";
        }
    }

    public string Name => NameOf(Kind);

    public static string NameOf(FindingKind kind) => kind switch
    {
        FindingKind.EngineSaturated => "The load engine was saturated",
        FindingKind.EngineLag => "The load engine stood still or sent late",
        FindingKind.MachineSlowed => "The machine changed its speed",
        FindingKind.LittlesLaw => "The engine's accounts do not agree",
        FindingKind.Conservation => "Requests were lost from the accounts",
        FindingKind.TooShort => "Too few answers for a figure",
        FindingKind.OfferedRateNotMet => "A target could not keep the rate",
        FindingKind.Errors => "Requests failed",
        FindingKind.CanarySlow => "An answer that needs nothing had to wait",
        FindingKind.CanaryFailed => "An answer that needs nothing failed",
        FindingKind.ConnectionsClosed => "The server closed connections",
        FindingKind.ServicesContend => "Services and the load engine were in each other's way",
        FindingKind.ServiceFailed => "A service failed that targets need",
        FindingKind.WorkDiffers => "A target did other work than its contract declares",
        FindingKind.AnsweredEarly => "A target answered before its time",
        FindingKind.MoneyNotConserved => "Money was made or lost",
        FindingKind.ConnectionsBeyondBudget => "A target opened more connections to the database than it may",
        FindingKind.ThreadsDiffer => "A target had other threads than its manifest says",
        FindingKind.TargetDied => "A target died",
        FindingKind.OutOfMemory => "A target ran out of memory",
        FindingKind.NeverAnswered => "A target did not answer",
        FindingKind.HalvesDiffer => "The halves of a window differ",
        FindingKind.TargetNotSaturated => "The target was not saturated",
        FindingKind.EngineSharesCpu => "The load engine shares the target's CPU",
        FindingKind.Exploratory => "Exploratory",
        FindingKind.NotAllMeasured => "The run ended before its plan",
        FindingKind.WarmUpLonger => "A target was warmed up for longer",
        FindingKind.FewerBlocks => "Fewer blocks than planned",
        FindingKind.BlockInterrupted => "A block was interrupted",
        FindingKind.TwinDiffers => "One target differs from itself",
        FindingKind.EnginesDisagree => "Two load engines disagree",
        FindingKind.OutsideYardstick => "A ratio is far from what others have published",
        FindingKind.JournalCutShort => "The journal's last line is unfinished",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words are known for this kind."),
    };

    /// <summary>Where one of them was seen.</summary>
    public static string Place(LocatedFinding located) => string.Join(", ", new[]
    {
        located.Subject ?? "the run",
        located.Scenario,
        located.Finding.Level is { } level ? Words.Level(level) : null,
        located.Block is { } block ? FormattableString.Invariant($"block {block}") : null,
        located.Sequence is { } sequence ? FormattableString.Invariant($"trial {sequence}, attempt {located.Attempt}") : null,
    }.Where(part => part is not null));
}

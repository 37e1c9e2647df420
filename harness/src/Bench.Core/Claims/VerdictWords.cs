namespace Bench.Core.Claims;

/// <summary>A verdict in a word or two, as files and pages write it.</summary>
public static class VerdictWords
{
    /// <summary>Begins the reason of what is not measured.</summary>
    public const string NotInThisRun = "not in this run: ";

    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Supported => "supported",
        VerdictKind.Refuted => "refuted",
        VerdictKind.SmallerThanClaimed => "smaller than claimed",
        VerdictKind.NoPracticalDifference => "no practical difference",
        VerdictKind.Mixed => "in part",
        VerdictKind.Shown => "figures",
        VerdictKind.Inconclusive => "inconclusive",
        VerdictKind.Indicative => "no verdict",
        VerdictKind.NotMeasured => "not measured in this run",
        VerdictKind.NotTestableHere => "not testable here",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words are known for this verdict."),
    };
}

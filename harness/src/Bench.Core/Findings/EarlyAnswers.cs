using Bench.Core.Measurement;

namespace Bench.Core.Findings;

/// <summary>The doubt that a target has left out what its answers are to wait for (decision 0098).</summary>
internal static class EarlyAnswers
{
    /// <param name="leastTime">What no answer may come sooner than; zero asks nothing.</param>
    public static Finding? In(LevelResult level, TimeSpan leastTime)
    {
        var (fastestNs, leastNs) = (level.Service.MinNs, (leastTime - Thresholds.TimerStep).TotalNanoseconds);
        return level.Service.Count == 0 || fastestNs >= leastNs
            ? null
            : Finding.About(level, FindingKind.AnsweredEarly, FindingEffect.Withheld,
                $"an answer came after {fastestNs / 1e6:0.###} ms; the contract asks for {leastTime.TotalMilliseconds:0.###} ms or more",
                "It answers some requests without the pause or the call that they are about, as no answer without load did: "
                    + "look for a cache, or for a limit beyond which it gives up waiting.");
    }
}

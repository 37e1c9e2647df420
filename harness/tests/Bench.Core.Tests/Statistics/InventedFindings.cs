using Bench.Core.Findings;

namespace Bench.Core.Tests.Statistics;

/// <summary>Why a block may lack a figure: for what the target did, or for the instrument.</summary>
internal static class InventedFindings
{
    public static readonly Finding Died = new(FindingKind.TargetDied, FindingEffect.Result, null, "exit 1", "see the log");

    public static readonly Finding Slowed = new(FindingKind.MachineSlowed, FindingEffect.Void, null, "slow", "repeat");
}

namespace Bench.Cli.Loading;

/// <summary>What a level does, as people are told.</summary>
internal static class LoadPhase
{
    public const string WarmingUp = "warming up";
    public const string Measuring = "measuring";
    public const string Draining = "draining";
}

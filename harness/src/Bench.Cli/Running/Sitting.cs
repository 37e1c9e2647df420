namespace Bench.Cli.Running;

/// <summary>How long this session of a run may last. It is counted from here, and ends between blocks: what is left is for <c>--resume</c>.</summary>
/// <param name="longest">Null where only the suite's budget ends it.</param>
internal sealed class Sitting(TimeSpan? longest, TimeProvider clock)
{
    private readonly long start = clock.GetTimestamp();

    /// <summary>What this session has time for of what is left of a budget.</summary>
    public TimeSpan Of(TimeSpan budget)
    {
        if (longest is not { } time) return budget;
        var left = time - clock.GetElapsedTime(start);
        return left < budget ? left : budget;
    }
}

namespace Bench.Core.Tests;

/// <summary>A clock whose timers are due at once: what waits in the code under test does not wait in its test.</summary>
internal class HastyClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, TimeSpan.Zero, period);
}

namespace Bench.Core.Tests;

/// <summary>A clock that goes on only where a test lets time pass.</summary>
internal sealed class HeldClock : HastyClock
{
    private TimeSpan passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => passed.Ticks;

    public void Pass(TimeSpan time) => passed += time;
}

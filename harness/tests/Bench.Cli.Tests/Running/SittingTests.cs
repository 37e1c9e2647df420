using Bench.Cli.Running;

namespace Bench.Cli.Tests.Running;

public class SittingTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromHours(7);

    [Fact]
    public void A_sitting_without_an_end_has_time_for_the_whole_budget() =>
        Assert.Equal(Budget, new Sitting(longest: null, new SetClock()).Of(Budget));

    [Fact]
    public void A_sitting_has_time_for_what_is_left_of_it()
    {
        var clock = new SetClock();
        var sitting = new Sitting(TimeSpan.FromMinutes(150), clock);
        clock.Minutes = 40;

        Assert.Equal(TimeSpan.FromMinutes(110), sitting.Of(Budget));
    }

    [Fact]
    public void A_sitting_never_has_more_time_than_the_budget() =>
        Assert.Equal(Budget, new Sitting(TimeSpan.FromHours(8), new SetClock()).Of(Budget));

    private sealed class SetClock : TimeProvider
    {
        public int Minutes { private get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => TimeSpan.FromMinutes(Minutes).Ticks;
    }
}

using Bench.Core.Measurement;

namespace Bench.Core.Tests.Measurement;

public class ResourceSampleTests
{
    private static readonly ResourceSample Start = new(1_000_000_000, 500_000_000, 40_000_000, 2, 5);

    [Fact]
    public void Cpu_time_is_scaled_from_the_sampled_interval_to_the_window()
    {
        var end = new ResourceSample(3_100_000_000, 2_600_000_000, 50_000_000, 2, 6);

        var use = ResourceSample.Between(Start, end, windowSeconds: 2.0);

        Assert.Equal(2.1, use.SampledSeconds, 9);
        Assert.Equal(2.0, use.CpuSeconds, 9);
        Assert.Equal(50_000_000, use.ProportionalBytes);
    }

    [Fact]
    public void Samples_in_the_wrong_order_are_refused() =>
        Assert.Throws<ArgumentException>(() => ResourceSample.Between(Start, Start, 2.0));
}

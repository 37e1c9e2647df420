using Bench.Cli.Calibrating;
using Bench.Cli.Tables;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Tests.Calibrating;

public class CalibrationPageTests
{
    private static readonly EngineCalibration Calibration = new(
        EngineCalibration.CurrentSchemaVersion, "0.1.0+abc", new MachineFacts("Linux", "6.1", "x64", "Some CPU", 2, 1, "kvm", null, 1 << 30, "10.0.0"),
        new CpuLayout(new CpuSet([0]), new CpuSet([1]), new CpuSet([1])), new DateTimeOffset(2026, 11, 25, 1, 2, 3, TimeSpan.Zero),
        new EngineCeiling([new CeilingPoint(93, 81_234, 0.97)]),
        [new AccuracyPoint(5, 0.5, 2_000, 16_000, [new PercentileError(50, 5_080_000, 5_010_000), new PercentileError(99, 17_000_000, 16_000_000)])],
        [new LagPoint(20_000, 1_500, 27_000, 90_000, 42_000)]);

    [Fact]
    public void Its_three_tables_say_what_was_found()
    {
        var output = new StringWriter();

        CalibrationPage.Write(new Page(output), Calibration);

        var text = output.ToString();
        Assert.Contains("81,234", text, StringComparison.Ordinal);
        Assert.Matches(@"5 ms, log-normal, sigma 0\.5\s+p50\s+5\.08 ms\s+5\.01 ms\s+70\.0 µs\s+ok", text);
        Assert.Matches(@"p99\s+17\.0 ms\s+16\.0 ms\s+1\.00 ms\s+off", text);
        Assert.Matches(@"20,000\s+1\.50 µs\s+27\.0 µs\s+90\.0 µs\s+42\.0 µs", text);
    }

    [Theory]
    [InlineData(1_000_000, 1_110_000, true)]
    [InlineData(1_000_000, 1_110_002, false)]
    [InlineData(50_000_000, 49_400_000, true)]
    public void A_percentile_is_within_one_per_cent_and_a_hundred_microseconds(long truthNs, long measuredNs, bool isWithin) =>
        Assert.Equal(isWithin, new PercentileError(99, measuredNs, truthNs).IsWithin);
}

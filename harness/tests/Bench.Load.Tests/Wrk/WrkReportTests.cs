using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Wrk;

namespace Bench.Load.Tests.Wrk;

public sealed class WrkReportTests
{
    private const string Output = """
        Running 2s test @ http://127.0.0.1:8000/
          1 threads and 8 connections
        {"durationUs":2000000,"requests":1010,"bytes":151500,"connect":2,"read":3,"write":1,"status":10,"timeout":4,"cpuSeconds":0.25,"latencyUs":[[100,600],[900,410]]}
        """;

    private static readonly LevelPlan Plan = new(new ClosedLevel(8), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(2));

    [Fact]
    public void Its_figures_are_told_in_the_harness_s_words()
    {
        var report = WrkReport.Find(Output)!;
        var level = report.ToResult(Plan, report with { DurationUs = 1_000_000 }, "4.1.0", threads: 1);
        Assert.Equal(500, level.RequestsPerSecond);
        Assert.Equal((2, 1), (level.WindowSeconds, level.LeadInSeconds));
        Assert.Equal(new Conservation(1020, 1000, 20, 0), level.Cohort);
        Assert.True(level.Total.Holds, level.Total.ToString());
        Assert.Equal(
            [2, 6 - 2, 4, 10],
            new[] { FailureKind.Connect, FailureKind.Reset, FailureKind.Timeout, FailureKind.WrongStatus }.Select(kind => (int)level.Failures[kind]));
        Assert.Equal(1010, level.Service.Count);
        Assert.InRange(level.Service.ValueAtNs(50), 100_000, 101_000);
        Assert.Equal("wrk/4.1.0", level.Engine.Name);
        Assert.Equal(0.125, level.Engine.CpuShare(level.WindowSeconds));
    }

    [Fact]
    public void Output_without_figures_is_none() => Assert.Null(WrkReport.Find("unable to connect to 127.0.0.1:8000 Connection refused\n"));

    [Theory]
    [InlineData("wrk debian/4.1.0-3+b2 [epoll] Copyright (C) 2012 Will Glozer\nUsage: wrk", "4.1.0-3+b2")]
    [InlineData("wrk 4.2.0 [kqueue] Copyright (C) 2012 Will Glozer", "4.2.0")]
    [InlineData("", "of an unknown version")]
    public void Its_version_is_read_from_what_it_says(string output, string version) => Assert.Equal(version, WrkVersion.Of(output));
}

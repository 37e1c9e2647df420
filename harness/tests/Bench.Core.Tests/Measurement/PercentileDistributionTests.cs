using System.Globalization;
using Bench.Core.Measurement;

namespace Bench.Core.Tests.Measurement;

public class PercentileDistributionTests
{
    [Fact]
    public void The_format_of_other_tools_is_in_milliseconds()
    {
        var recorder = LatencyHistogram.NewRecorder();
        foreach (var ms in Enumerable.Range(1, 1000)) recorder.RecordValue(ms * 1_000_000L);
        var output = new StringWriter { NewLine = "\n" };

        LatencyHistogram.Of(recorder).WritePercentiles(output);

        var lines = output.ToString().Split('\n');
        Assert.Matches(@"^\s+Value\s+Percentile\s+TotalCount\s+1/\(1-Percentile\)$", lines[0].TrimEnd('\r'));
        var median = lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).First(fields => fields is [_, "0.500000000000", ..]);
        Assert.Equal(500, double.Parse(median[0], CultureInfo.InvariantCulture), 0.5);
        Assert.Equal("500", median[2]);
        Assert.Contains(lines, line => line.StartsWith("#[Max", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_observation_there_is_a_file_all_the_same()
    {
        var output = new StringWriter();

        LatencyHistogram.Empty.WritePercentiles(output);

        Assert.Contains("TotalCount", output.ToString(), StringComparison.Ordinal);
    }
}

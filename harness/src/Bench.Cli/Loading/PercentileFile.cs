using System.Globalization;
using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Cli.Loading;

/// <summary>The file of <c>--hdr</c>: opened before any load, so that a wrong name costs no measurement.</summary>
internal sealed class PercentileFile : IDisposable
{
    private readonly StreamWriter output;

    private PercentileFile(StreamWriter output) => this.output = output;

    /// <exception cref="InvalidDefinitionException">There can be no such file.</exception>
    public static PercentileFile Create(string path)
    {
        try
        {
            return new PercentileFile(new StreamWriter(path) { NewLine = "\n" });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidDefinitionException(
                [$"bench: --hdr: '{path}' cannot be written: {error.Message} Name a file in a folder that exists and may be written to."]);
        }
    }

    /// <summary>Response where there is one, else service: the distribution of what the table shows first.</summary>
    public void Write(LevelResult level)
    {
        var series = level.Open?.Response ?? level.ServiceSeries;
        var unanswered = series.Unanswered.Count;
        // The format knows only values: left out, those that never had an answer would make the others look faster than they were.
        var longestNs = Math.Max(series.Unanswered.LeastNs, series.Histogram.MaxNs);
        (unanswered == 0 ? series.Histogram : series.Histogram.With(unanswered, longestNs)).WritePercentiles(output);
        // Readers of the format pass over lines that begin with a number sign.
        if (unanswered > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"#[Unanswered = {unanswered}, each longer than {series.Unanswered.LeastNs / 1e6:0.###}; among the values above as {longestNs / 1e6:0.###}]"));
        output.Flush();
    }

    public void Dispose() => output.Dispose();
}

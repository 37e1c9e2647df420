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
        series.Histogram.WritePercentiles(output);
        // The format knows only values; readers of it pass over lines that begin with a number sign.
        if (series.Unanswered.Count > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"#[Unanswered = {series.Unanswered.Count}, each longer than {series.Unanswered.LeastNs / 1e6:0.###}; not among the values above]"));
        output.Flush();
    }

    public void Dispose() => output.Dispose();
}

using System.Globalization;
using System.Text;

namespace Bench.Reporting.Page;

/// <summary>Throughput ratios as a second engine sees them.</summary>
internal static class MarkdownSecondOpinions
{
    public static void Write(StringBuilder text, Report report, Words words)
    {
        if (report.Analysis.Engines.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"## Second opinion: {report.Analysis.Engines[0].Engine}\n\n");
        text.Append(
            "| numerator / denominator | where | ratio of requests a second | by the second engine | apart | blocks |\n"
                + "|---|---|---:|---:|---:|---:|\n");
        foreach (var row in report.Analysis.Engines)
        {
            MarkdownReport.Row(text,
            [
                row.Comparison.ToString(),
                $"{words.Scenario(row.Scenario)}, {Words.Level(row.Level)}",
                Pretty.Ratio(row.Main.Ratio),
                Pretty.Ratio(row.Second.Ratio),
                row.Apart.ToString("+0.0 %;-0.0 %;0.0 %", CultureInfo.InvariantCulture), Pretty.Count(row.Blocks),
            ]);
        }

        text.Append('\n');
    }
}

namespace Bench.Reporting.Page;

internal static class MarkdownReport
{
    public static string Of(Report report) => report.Manifest.RunId;
}

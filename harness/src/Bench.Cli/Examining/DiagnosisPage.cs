using Bench.Cli.Tables;
using Bench.Targets.Machine.Checks;

namespace Bench.Cli.Examining;

/// <summary>A diagnosis for people.</summary>
internal static class DiagnosisPage
{
    public static void Write(Page page, Diagnosis diagnosis)
    {
        page.Table(new Table(
            ["", "check", "seen, and what it means"],
            [.. diagnosis.Checks.Select(check => (IReadOnlyList<Cell>)[Outcome(check.Outcome), check.Subject, Text(check)])]));
        page.Text(Conclusion(diagnosis));
    }

    internal static string Conclusion(Diagnosis diagnosis)
    {
        var blocking = diagnosis.Checks.Count(check => check.Outcome == CheckOutcome.CannotRun);
        var warnings = diagnosis.Checks.Count(check => check.Outcome == CheckOutcome.Warning);
        return (blocking, warnings) switch
        {
            (0, 0) => "This machine can run it.",
            (0, 1) => "This machine can run it; one thing could be better.",
            (0, _) => $"This machine can run it; {warnings} things could be better.",
            (1, _) => "This machine cannot run it before the first of these is mended.",
            _ => $"This machine cannot run it before the first {blocking} of these are mended.",
        };
    }

    private static Cell Outcome(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.CannotRun => new Cell("cannot run", "red"),
        CheckOutcome.Warning => new Cell("warning", "yellow"),
        _ => new Cell("ok", "green"),
    };

    private static string Text(Check check) => check.Remedy is null
        ? $"{check.Seen}. {check.Meaning}"
        : $"{check.Seen}\n{check.Meaning}\n→ {check.Remedy}";
}

using System.CommandLine;
using Bench.Cli.Running;
using Bench.Reporting;
using Bench.Reporting.Journal;
using Bench.Reporting.Redacting;

namespace Bench.Cli.Commands;

/// <summary><c>bench report</c>: rebuilds all reports of a run from its manifest and journal.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var run = new Argument<string>("run") { Description = "The run's folder." };
        var redact = SharedOptions.Redact();
        var command = new Command("report", "Rebuilds a run's reports from its journal. Example: bench report results/20261124T120000Z-quick") { run, redact };
        command.SetAction(parsed =>
        {
            var folder = new RunFolder(parsed.GetRequiredValue(run));
            if (parsed.GetValue(redact))
            {
                // What is no run is refused before it is changed.
                _ = ReportWriter.Read(folder);
                RedactedFolder.Write(folder, new Redaction(OwnerNames.OfThisMachine()));
            }

            var report = ReportWriter.Write(folder);
            foreach (var change in ClaimChanges.Since(report.Manifest)) Console.Error.WriteLine($"bench: {change}");
            Console.Out.WriteLine($"report: {Conclusion.Shown(folder.ReportHtml)}");
            Conclusion.Annotate(report);
            return (int)ExitCode.Done;
        });
        return command;
    }
}

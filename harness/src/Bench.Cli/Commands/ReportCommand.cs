using System.CommandLine;
using Bench.Cli.Running;
using Bench.Reporting;
using Bench.Reporting.Journal;

namespace Bench.Cli.Commands;

/// <summary><c>bench report</c>: rebuilds all reports of a run from its manifest and journal.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var run = new Argument<string>("run") { Description = "The run's folder." };
        var command = new Command("report", "Rebuilds a run's reports from its journal. Example: bench report results/20261124T120000Z-quick") { run };
        command.SetAction(parsed =>
        {
            var report = ReportWriter.Write(new RunFolder(parsed.GetRequiredValue(run)));
            foreach (var change in ClaimChanges.Since(report.Manifest)) Console.Error.WriteLine($"bench: {change}");
            Conclusion.Annotate(report);
            return (int)ExitCode.Done;
        });
        return command;
    }
}

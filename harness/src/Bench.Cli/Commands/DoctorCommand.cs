using System.CommandLine;
using Bench.Cli.Examining;
using Bench.Cli.Running;

namespace Bench.Cli.Commands;

/// <summary><c>bench doctor</c>: can this machine run it, how well, and what to change.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Every check with its outcome, evidence, meaning and remedy as JSON on stdout." };
        var verbose = SharedOptions.Verbose();
        var command = new Command("doctor", "Says whether this machine can run it, how well, and what to change; installs nothing. Example: bench doctor")
        {
            json,
            verbose,
        };
        command.SetAction(async (parsed, cancellation) => (int)await DoctorSession.RunAsync(
            parsed.GetValue(json), new Narrator(Console.Error, parsed.GetValue(verbose)), cancellation));
        return command;
    }
}

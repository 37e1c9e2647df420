using System.CommandLine;
using Bench.Cli.Calibrating;
using Bench.Cli.Running;

namespace Bench.Cli.Commands;

/// <summary><c>bench calibrate</c>: what the engine can do on this machine, and how exact it is.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "The calibration as JSON on stdout; times in nanoseconds." };
        var cpus = SharedOptions.Cpus();
        var command = new Command("calibrate",
            "Measures the load engine against servers of its own, in about two minutes: its ceiling, its accuracy and its lag. "
            + "Keeps them in the cache, where 'run' reads the ceiling. Example: bench calibrate")
        {
            json, cpus,
        };
        command.SetAction(async (parsed, cancellation) => (int)await CalibrateSession.RunAsync(
            parsed.GetValue(json), parsed.GetValue(cpus), new Narrator(Console.Error, verbose: false), cancellation));
        return command;
    }
}

using System.CommandLine;
using Bench.Load.Agent;

namespace Bench.Cli.Commands;

/// <summary>The load agent's process: a job on stdin, JSON lines on stdout. Started by the engine, never by people.</summary>
internal static class AgentCommand
{
    public static Command Create()
    {
        var command = new Command("agent", "Runs one load job from stdin (started by the engine itself).") { Hidden = true };
        command.SetAction((_, cancellation) => AgentHost.RunAsync(Console.In, Console.Out, cancellation));
        return command;
    }
}

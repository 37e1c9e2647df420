using System.CommandLine;
using Bench.Targets.Packages;

namespace Bench.Cli.Commands;

/// <summary><c>bench clean</c>: removes what provisioning has put into the cache.</summary>
internal static class CleanCommand
{
    public static Command Create()
    {
        var command = new Command("clean", "Removes the package roots and virtual environments that bench has made. Example: bench clean");
        command.SetAction(_ =>
        {
            using var alone = MachineLock.Take();
            var removed = Provisioning.FromEnvironment(consent: false, Console.Error.WriteLine).Cache.Clean();
            foreach (var path in removed) Console.Out.WriteLine($"removed {path}");
            if (removed.Count == 0) Console.Out.WriteLine("nothing to remove");
            return (int)ExitCode.Done;
        });
        return command;
    }
}

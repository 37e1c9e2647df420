using System.CommandLine;
using Bench.Targets.Docker;
using Bench.Targets.Packages;

namespace Bench.Cli.Commands;

/// <summary><c>bench clean</c>: removes what provisioning has put into the cache.</summary>
internal static class CleanCommand
{
    public static Command Create()
    {
        var command = new Command("clean", "Removes the containers, images, package roots and virtual environments that bench has made. Example: bench clean");
        command.SetAction(async (_, cancellation) =>
        {
            using var alone = MachineLock.Take();
            IReadOnlyList<string> removed =
            [
                .. await InDockerAsync(cancellation),
                .. Provisioning.FromEnvironment(consent: false, Console.Error.WriteLine).Cache.Clean(),
            ];
            foreach (var thing in removed) Console.Out.WriteLine($"removed {thing}");
            if (removed.Count == 0) Console.Out.WriteLine("nothing to remove");
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Where no engine answers, nothing of it can be found.</summary>
    private static async Task<IReadOnlyList<string>> InDockerAsync(CancellationToken cancellation)
    {
        var search = await DockerEngine.FindAsync(cancellation);
        if (search.Engine is null) Console.Error.WriteLine($"bench: containers and images are not looked for. {search.Absence}");
        return search.Engine is { } engine ? await new Leftovers(engine).RemoveAllAsync(cancellation) : [];
    }
}

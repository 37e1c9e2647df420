using System.CommandLine;
using Bench.Targets.Docker;
using Bench.Targets.Packages;

namespace Bench.Cli.Commands;

/// <summary><c>bench clean</c>: removes what provisioning has made and what killed runs have left.</summary>
internal static class CleanCommand
{
    public static Command Create()
    {
        var leftovers = new Option<bool>("--leftovers")
        {
            Description = "Only the containers that a killed bench has left. What --provision has made stays, so that 'run --resume' need not make it again.",
        };
        var command = new Command("clean", "Removes the containers, images, package roots and virtual environments that bench has made. Example: bench clean")
        {
            leftovers,
        };
        command.SetAction(async (parse, cancellation) =>
        {
            using var alone = MachineLock.Take();
            var onlyLeftovers = parse.GetValue(leftovers);
            IReadOnlyList<string> removed =
            [
                .. await InDockerAsync(onlyLeftovers, cancellation),
                .. onlyLeftovers ? [] : Provisioning.FromEnvironment(consent: false, Console.Error.WriteLine).Cache.Clean(),
            ];
            foreach (var thing in removed) Console.Out.WriteLine($"removed {thing}");
            if (removed.Count == 0) Console.Out.WriteLine("nothing to remove");
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Where no engine answers, nothing of it can be found.</summary>
    private static async Task<IReadOnlyList<string>> InDockerAsync(bool onlyLeftovers, CancellationToken cancellation)
    {
        var search = await DockerEngine.FindAsync(cancellation);
        using var engine = search.Engine;
        if (engine is null)
        {
            Console.Error.WriteLine($"bench: containers and images are not looked for. {search.Absence}");
            return [];
        }

        var left = new Leftovers(engine);
        return await (onlyLeftovers ? left.RemoveContainersAsync(cancellation) : left.RemoveAllAsync(cancellation));
    }
}

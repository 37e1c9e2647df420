using System.CommandLine;
using System.CommandLine.Invocation;

namespace Bench.Cli.Commands;

/// <summary><c>bench --version</c>: the version and the commit, as a run's manifest has them.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Console.Out.WriteLine(HarnessVersion.Current);
        return (int)ExitCode.Done;
    }
}

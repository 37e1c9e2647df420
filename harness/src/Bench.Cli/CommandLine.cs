using System.CommandLine;
using Bench.Cli.Commands;

namespace Bench.Cli;

/// <summary>All commands. Signals and exceptions are the program's own business, so the library's handling is off.</summary>
internal static class CommandLine
{
    public static InvocationConfiguration Invocation => new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    /// <summary>An argument that begins with @ names a file to send or to expect, and none with more arguments.</summary>
    public static ParserConfiguration Parsing => new() { ResponseFileTokenReplacer = null };

    public static RootCommand Create()
    {
        var root = new RootCommand("Measures FastAPI against Django (or any HTTP services) and says what the figures are worth.")
        {
            RunCommand.Create(),
            ReportCommand.Create(),
            CompareCommand.Create(),
            LoadCommand.Create(),
            CalibrateCommand.Create(),
            VerifyCommand.Create(),
            ListCommand.Create(),
            DoctorCommand.Create(),
            CleanCommand.Create(),
            AgentCommand.Create(),
            TestServerCommand.Create(),
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        return root;
    }
}

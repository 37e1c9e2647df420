using System.CommandLine;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting.Journal;
using Bench.Targets.Verification;

namespace Bench.Cli.Failing;

/// <summary>Turns what went wrong into a message on stderr and an exit code, in one place for all commands.</summary>
internal static class Failure
{
    public static ExitCode Usage(ParseResult parsed, IReadOnlyList<string> problems) =>
        Say(ExitCode.InvalidDefinition, [.. problems.Select(problem => "bench: " + problem), $"Try '{CommandPath(parsed)} --help'."]);

    public static ExitCode Report(Exception error, Interruption interruption)
    {
        if (error is OperationCanceledException && interruption.Requested)
            return Say(ExitCode.Interrupted, "bench: interrupted.");
        return error switch
        {
            InvalidDefinitionException invalid => Say(ExitCode.InvalidDefinition, [.. invalid.Problems, Count(invalid.Problems.Count)]),
            AlteredJournalException => Say(ExitCode.TooLittleValid, "bench: " + error.Message),
            MachineNotReadyException or ServiceFailedException => Say(ExitCode.MachineNotReady, "bench: " + error.Message),
            TargetFailedException => Say(ExitCode.MachineNotReady, "bench: " + error.Message),
            ContractDifferenceException difference => Say(ExitCode.ContractDifference,
                AnswerDifferenceText.Describe(difference.Differences),
                "bench: targets do not answer alike; nothing was compared. "
                    + "Mend the target, or state the difference in its contract (in scenarios/contracts/ or your suite file) with its reason."),
            _ when DiskProblem.Describe(error) is { } problem => Say(ExitCode.MachineNotReady, "bench: " + problem),
            _ => Say(ExitCode.Defect, $"bench: defect: {error.Message} (details in {DefectLog.Write(error)}; please report it)"),
        };
    }

    private static string Count(int problems) => problems == 1 ? "bench: 1 problem; nothing was started." : $"bench: {problems} problems; nothing was started.";

    private static ExitCode Say(ExitCode code, params IReadOnlyList<string> lines)
    {
        foreach (var line in lines) Console.Error.WriteLine(line);
        return code;
    }

    private static string CommandPath(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "bench" : $"bench {parsed.CommandResult.Command.Name}";
}

using System.CommandLine;
using Bench.Cli.Comparing;

namespace Bench.Cli.Commands;

/// <summary><c>bench compare</c>: what a change did to the targets, as a gate for CI.</summary>
internal static class CompareCommand
{
    private const string Purpose = """
        Compares two versions of the targets figure by figure, with intervals: an earlier run with a later one, or the two versions of one run that
        'bench run --against' measured. Further runs measure the change again: only what every one of them shows is an alarm. Runs of unlike machines are refused.
        The smallest difference that matters stands in the suite's file (gate: smallestEffectPercent, 5 where it says nothing).
        Exit code 6 where a figure is worse by more than that, 5 where none is and some figure has fewer than three blocks, else 0.
        Example: bench compare results/20261124T120000Z-quick results/20261125T120000Z-quick
        """;

    public static Command Create()
    {
        var runs = new Argument<string[]>("runs")
        {
            Description = "Run folders: the earlier run and the later one, then any that measured the later version again; "
                + "or only runs of 'bench run --against'.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Every figure with ratio, interval and verdict as JSON on stdout." };
        var command = new Command("compare", Purpose) { runs, json };
        command.SetAction(parsed => (int)CompareSession.Run(parsed.GetRequiredValue(runs), parsed.GetValue(json)));
        return command;
    }
}

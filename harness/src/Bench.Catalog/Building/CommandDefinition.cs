using System.Text.RegularExpressions;
using Bench.Catalog.Problems;
using Bench.Catalog.Reading;

namespace Bench.Catalog.Building;

/// <summary>Checks what is filled in when a target's command is run.</summary>
internal static partial class CommandDefinition
{
    private const string Workers = "{workers}";
    private const string Port = "{port}";
    private static readonly string[] Known = [Port, Workers];

    public static void Check(ListNode command, ProblemList problems)
    {
        var arguments = command.Items.Cast<ScalarNode>().ToArray();
        if (!arguments.Any(argument => argument.Text.Contains(Port, StringComparison.Ordinal)))
            problems.Add(command.Place, $"the command has no {Port}, so nothing would listen where it is looked for. Add it, in quotes.");
        foreach (var argument in arguments)
            foreach (var name in Placeholder().Matches(argument.Text).Select(match => match.Value).Except(Known))
                problems.Add(argument.Place, $"nothing is filled in for {name}. {NearestNames.Advice(name, Known, "placeholders")}");
    }

    public static bool TakesWorkers(IEnumerable<string> command) =>
        command.Any(argument => argument.Contains(Workers, StringComparison.Ordinal));

    // JSON and shell braces hold more than a word.
    [GeneratedRegex(@"\{[A-Za-z_]+\}")]
    private static partial Regex Placeholder();
}

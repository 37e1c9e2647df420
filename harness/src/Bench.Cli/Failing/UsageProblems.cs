using System.CommandLine;
using System.CommandLine.Parsing;
using Bench.Catalog.Problems;

namespace Bench.Cli.Failing;

/// <summary>What is wrong with a command line. The library takes a misspelt option for an argument, and names no near one.</summary>
internal static class UsageProblems
{
    /// <returns>One line each; none where the command can be carried out.</returns>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var unknown = Unknown(parsed).ToArray();
        if (unknown.Length > 0 && parsed.CommandResult.Command is RootCommand root)
            return [NearestNames.Unknown("command", unknown[0], root.Subcommands.Where(command => !command.Hidden).Select(command => command.Name))];
        return
        [
            .. unknown.Select(name => Problem(parsed.CommandResult.Command, name)),
            .. parsed.Errors
                .Select(error => error.Message)
                .Where(message => !parsed.UnmatchedTokens.Any(name => message.Contains($"'{name}'", StringComparison.Ordinal))),
        ];
    }

    private static IEnumerable<string> Unknown(ParseResult parsed) =>
    [
        .. parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Where(IsOption),
        .. parsed.UnmatchedTokens,
    ];

    private static string Problem(Command command, string name) => IsOption(name)
        ? NearestNames.Unknown("option", name, command.Options.Where(option => !option.Hidden).Select(option => option.Name))
        : $"'{name}' is one argument too many.";

    private static bool IsOption(string name) => name.Length > 1 && name[0] == '-';
}

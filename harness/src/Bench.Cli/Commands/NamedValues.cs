using System.CommandLine;
using Bench.Catalog.Problems;

namespace Bench.Cli.Commands;

/// <summary>Options whose value is one of a few names.</summary>
internal static class NamedValues
{
    /// <summary>Takes no other value, and says which was probably meant.</summary>
    public static Option<string> OneOf(this Option<string> option, IReadOnlyCollection<string> names)
    {
        option.HelpName = string.Join('|', names);
        option.CompletionSources.Add([.. names]);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !names.Contains(token.Value)))
                result.AddError($"{option.Name}: {NearestNames.Unknown("value", token.Value, names)}");
        });
        return option;
    }
}

using System.CommandLine;
using System.Text.Json;
using Bench.Catalog;
using Bench.Catalog.Problems;
using Bench.Cli.Listing;
using Bench.Cli.Tables;
using Bench.Core.Running;

namespace Bench.Cli.Commands;

/// <summary><c>bench list</c>: what there is, and what each needs.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var kind = new Argument<string?>("kind")
        {
            Description = $"One of {string.Join(", ", ListedKinds.Names)}; all, in brief, when none is named.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        kind.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !ListedKinds.Names.Contains(name))
                result.AddError(NearestNames.Unknown("kind", name, ListedKinds.Names));
        });
        var json = new Option<bool>("--json") { Description = "The same as JSON on stdout." };
        var command = new Command("list", "Lists targets, scenarios, suites, contracts and claims with what each needs. Example: bench list targets")
        {
            kind,
            json,
        };
        command.SetAction(parsed =>
        {
            var definitions = Definitions.Load(RepositoryRoot.Find(Directory.GetCurrentDirectory()));
            var inventory = Inventory.Of(definitions, parsed.GetValue(kind));
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(inventory, RunJson.Document));
            else InventoryPage.Write(new Page(Console.Out), inventory);
            return (int)ExitCode.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Bench.Cli.Running;

namespace Bench.Cli.Commands;

/// <summary><c>bench verify</c>: do the targets answer alike? No load.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var targets = new Argument<string[]>("targets") { Description = "Targets by id; all when none is named.", Arity = ArgumentArity.ZeroOrMore };
        var launcher = SharedOptions.Launcher(external: false);
        var packages = SharedOptions.Packages();
        var cpus = SharedOptions.Cpus();
        var json = new Option<bool>("--json") { Description = "The outcome of each target and contract as JSON on stdout." };
        var verbose = SharedOptions.Verbose();
        var provision = SharedOptions.Provision();
        var yes = SharedOptions.Yes();
        var command = new Command(
            "verify", "Starts targets and holds their answers against all contracts that they offer. Example: bench verify fastapi django")
        {
            targets, launcher, packages, cpus, json, verbose, provision, yes,
        };
        command.SetAction(async (parsed, cancellation) => (int)await VerifySession.RunAsync(
            parsed.GetValue(targets) ?? [],
            parsed.GetRequiredValue(launcher),
            parsed.GetRequiredValue(packages),
            parsed.GetValue(cpus),
            parsed.GetValue(json),
            new Consent(parsed.GetValue(provision), parsed.GetValue(yes)),
            new Narrator(Console.Error, parsed.GetValue(verbose)),
            cancellation));
        return command;
    }
}

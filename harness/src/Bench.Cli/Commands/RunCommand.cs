using System.CommandLine;
using Bench.Catalog.Selecting;
using Bench.Cli.Running;

namespace Bench.Cli.Commands;

/// <summary><c>bench run</c>: the main job.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var suite = new Argument<string>("suite")
        {
            Description = "A suite of scenarios/suites/ by its id, or a suite file of your own.",
            DefaultValueFactory = _ => "quick",
        };
        var targets = new Option<string?>("--targets") { Description = "Only these targets, twins as ID~aa; with --launcher external ID=URL.", HelpName = "ids" };
        var scenarios = new Option<string?>("--scenarios") { Description = "Only these scenarios.", HelpName = "ids" };
        var blocks = new Option<int?>("--blocks") { Description = "Another number of blocks than the suite's.", HelpName = "number" };
        var seed = new Option<int?>("--seed") { Description = "Another seed for order and offsets than the suite's.", HelpName = "number" };
        var budget = new Option<string?>("--budget") { Description = "Another time budget than the suite's; blocks that do not fit are not begun.", HelpName = "30m" };
        var launcher = SharedOptions.Launcher();
        var packages = SharedOptions.Packages();
        var cpus = SharedOptions.Cpus();
        var output = new Option<DirectoryInfo?>("--out") { Description = "Folder for run folders instead of results/.", HelpName = "folder" };
        var engine = new Option<string>("--engine") { Description = "What generates the load.", DefaultValueFactory = _ => "builtin" };
        engine.AcceptOnlyFromAmong("builtin");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be run, how long it takes and how much disk it needs, and stop." };
        var verbose = SharedOptions.Verbose();
        var provision = SharedOptions.Provision();
        var yes = SharedOptions.Yes();

        var command = new Command("run", "Measures a suite and writes its report. Example: bench run quick --provision --yes")
        {
            suite, targets, scenarios, blocks, seed, budget, launcher, packages, engine, cpus, output, dryRun, provision, yes, verbose,
        };
        command.SetAction(async (parsed, cancellation) => (int)await RunSession.RunAsync(
            new RunOptions(
                parsed.GetRequiredValue(suite),
                new SuiteSelection(
                    parsed.GetValue(targets),
                    parsed.GetValue(scenarios),
                    parsed.GetValue(blocks),
                    parsed.GetValue(seed),
                    parsed.GetValue(budget)),
                parsed.GetRequiredValue(launcher),
                parsed.GetRequiredValue(packages),
                parsed.GetValue(cpus),
                parsed.GetValue(output),
                parsed.GetValue(dryRun),
                parsed.GetValue(verbose),
                new Consent(parsed.GetValue(provision), parsed.GetValue(yes))),
            cancellation));
        return command;
    }
}

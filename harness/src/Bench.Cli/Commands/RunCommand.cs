using System.CommandLine;
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
        var targets = SharedOptions.List("--targets", "ids", "Only these targets (fastapi,django); with --launcher external ID=URL.");
        var scenarios = SharedOptions.List("--scenarios", "ids", "Only these scenarios.");
        var blocks = SharedOptions.Positive("--blocks", "Another number of blocks than the suite's.");
        var seed = SharedOptions.Positive("--seed", "Another seed for order and offsets than the suite's.");
        var budget = SharedOptions.Duration("--budget", "Another time budget than the suite's; blocks that do not fit are not begun.");
        var launcher = SharedOptions.Launcher();
        var packages = SharedOptions.Packages();
        var cpus = SharedOptions.Cpus();
        var output = new Option<DirectoryInfo?>("--out") { Description = "Folder for run folders instead of results/.", HelpName = "folder" };
        var engine = new Option<string>("--engine") { Description = "What generates the load.", DefaultValueFactory = _ => "builtin" };
        engine.AcceptOnlyFromAmong("builtin");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be run, how long it takes and how much disk it needs, and stop." };
        var verbose = new Option<bool>("--verbose") { Description = "Say every step of provisioning and verification." };
        var provision = SharedOptions.Provision();
        var yes = SharedOptions.Yes();

        var command = new Command("run", "Measures a suite and writes its report. Example: bench run quick --provision --yes")
        {
            suite, targets, scenarios, blocks, seed, budget, launcher, packages, engine, cpus, output, dryRun, provision, yes, verbose,
        };
        command.SetAction(async (parsed, cancellation) => (int)await RunSession.RunAsync(
            new RunOptions(
                parsed.GetRequiredValue(suite),
                parsed.GetValue(targets),
                parsed.GetValue(scenarios),
                parsed.GetValue(blocks),
                parsed.GetValue(seed),
                parsed.GetValue(budget),
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

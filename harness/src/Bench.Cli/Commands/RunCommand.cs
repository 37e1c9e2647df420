using System.CommandLine;
using System.CommandLine.Parsing;
using Bench.Catalog.Building;
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
        var targets = new Option<string?>("--targets")
        {
            Description = "Only these targets, twins as ID~aa; with --launcher external ID=URL.",
            HelpName = "id,id",
        };
        var scenarios = new Option<string?>("--scenarios") { Description = "Only these scenarios.", HelpName = "id,id" };
        var blocks = new Option<int?>("--blocks")
        {
            Description = "Another number of blocks than the suite's, or than a pilot would fix.",
            HelpName = "number",
        };
        var seed = new Option<int?>("--seed") { Description = "Another seed for order and offsets than the suite's.", HelpName = "number" };
        var budget = new Option<string?>("--budget")
        {
            Description = "Another time budget than the suite's; blocks that do not fit are not begun.",
            HelpName = "30m",
        };
        var stopAfter = new Option<TimeSpan?>("--stop-after")
        {
            Description = "End between two blocks before this time is over, counted from the first probe; --resume measures the rest, be it days later.",
            HelpName = "150m",
            CustomParser = Time,
        };
        var launcher = SharedOptions.Launcher(external: true);
        var packages = SharedOptions.Packages();
        var cpus = SharedOptions.Cpus();
        var output = new Option<DirectoryInfo?>("--out") { Description = "Folder for run folders instead of results/.", HelpName = "folder" };
        var against = new Option<string?>("--against")
        {
            Description = "Measure the targets of this branch, tag or commit too, in the same blocks; 'bench compare RUN' reads what changed.",
            HelpName = "git-ref",
        };
        var resume = new Option<DirectoryInfo?>("--resume")
        {
            Description = "Measure what is left of an interrupted run. It goes on as it was begun: only --budget and --stop-after may differ.",
            HelpName = "run",
        };
        var engine = new Option<string>("--engine")
        {
            Description = $"What generates the load: {string.Join(", ", Engines.Names)}; or two, the second for a second opinion on closed levels, "
                + "in as many blocks as stand behind a colon, or in all.",
            HelpName = "builtin[,wrk[:blocks]]",
            DefaultValueFactory = _ => Engines.Default,
        };
        engine.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is { } text && Engines.Problem(text) is { } problem) given.AddError(problem);
        });
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be run, how long it takes and how much disk it needs, and stop." };
        var verbose = SharedOptions.Verbose();
        var redact = SharedOptions.Redact();
        redact.Description += " The journal never holds them; logs and what probes saw are rid of them when the session ends, "
            + "so after a kill 'bench report RUN --redact' must follow.";
        var provision = SharedOptions.Provision();
        var yes = SharedOptions.Yes();

        var command = new Command("run", "Measures a suite and writes its report. Example: bench run quick --provision --yes")
        {
            suite, targets, scenarios, blocks, seed, budget, stopAfter, launcher, packages, engine, cpus, against, output, resume, dryRun,
            provision, yes, verbose, redact,
        };
        Symbol[] fixedByTheRun = [suite, targets, scenarios, blocks, seed, launcher, packages, engine, cpus, against, output];
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(resume) is null) return;
            foreach (var given in fixedByTheRun.Where(symbol => IsGiven(parsed, symbol)))
                parsed.AddError($"--resume continues a run as it was begun: leave out {given.Name}.");
        });
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(against) is not null && parsed.GetValue(launcher) == "external")
                parsed.AddError("--against starts both versions itself, and --launcher external starts none: leave out one of them.");
        });
        command.SetAction(async (parsed, cancellation) => (int)(parsed.GetValue(resume) is { } begun
            ? await ResumeSession.RunAsync(
                new ResumeOptions(
                    begun,
                    parsed.GetValue(budget),
                    parsed.GetValue(stopAfter),
                    parsed.GetValue(dryRun),
                    parsed.GetValue(verbose),
                    parsed.GetValue(redact),
                    Consent.Of(parsed, provision, yes)),
                cancellation)
            : await RunSession.RunAsync(
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
                    Engines.Chosen(parsed.GetRequiredValue(engine)),
                    parsed.GetValue(cpus),
                    parsed.GetValue(against),
                    parsed.GetValue(stopAfter),
                    parsed.GetValue(output),
                    parsed.GetValue(dryRun),
                    parsed.GetValue(verbose),
                    parsed.GetValue(redact),
                    Consent.Of(parsed, provision, yes)),
                cancellation)));
        return command;
    }

    private static TimeSpan? Time(ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        var time = Duration.Parse(text);
        if (time is null) given.AddError($"--stop-after is '{text}'. Write a whole number and its unit, such as 150m or 2h.");
        return time;
    }

    private static bool IsGiven(CommandResult parsed, Symbol symbol) => symbol switch
    {
        Option option => parsed.GetResult(option) is { Implicit: false },
        Argument argument => parsed.GetResult(argument) is { Tokens.Count: > 0 },
        _ => false,
    };
}

using Bench.Cli;
using Bench.Cli.Failing;

using var interruption = new Interruption();
try
{
    StandardOutput.Require();
    var parsed = CommandLine.Create().Parse(args, CommandLine.Parsing);
    if (UsageProblems.Of(parsed) is [_, ..] problems) return (int)Failure.Usage(parsed, problems);
    return await parsed.InvokeAsync(CommandLine.Invocation, interruption.Token);
}
catch (Exception error)
{
    return (int)Failure.Report(error, interruption);
}

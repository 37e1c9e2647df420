namespace Bench.EndToEnd.Tests;

internal sealed record BenchResult(int ExitCode, string Output, string Error)
{
    public BenchResult MustExitWith(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit {ExitCode} instead of {exitCode}\n--- stderr\n{Error}\n--- stdout\n{Output}");
        return this;
    }
}

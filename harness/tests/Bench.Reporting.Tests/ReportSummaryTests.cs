using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

public class ReportSummaryTests(WrittenRun run) : IClassFixture<WrittenRun>
{
    [Fact]
    public void The_terminal_says_the_answer_the_ratios_and_the_doubts()
    {
        var lines = ReportSummary.Lines(run.Report);

        Assert.StartsWith("With 64 users on a 2-CPU virtual machine, FastAPI on uvicorn answered ", lines[0], StringComparison.Ordinal);
        Assert.Equal(18, lines.Count(line => line.StartsWith("fastapi", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.StartsWith("A target died (result of the target, once, in 1 of 61 attempts at trials)", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain('\u001b', line));
    }
}

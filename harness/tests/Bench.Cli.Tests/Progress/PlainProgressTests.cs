using Bench.Cli.Progress;
using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Tests.Progress;

public class PlainProgressTests
{
    private static readonly PlannedTrial Planned = new(3, 2, "json", "fastapi");

    [Fact]
    public void A_finished_trial_is_one_line_with_its_place_its_rates_and_the_time_left()
    {
        Assert.Equal("3/40 block 2 json fastapi: 8 users: 12,346 req/s (5 min 00 s left)", Line(attempt: 1));
    }

    [Fact]
    public void A_repeated_trial_says_so() => Assert.Contains("(attempt 2)", Line(attempt: 2), StringComparison.Ordinal);

    [Fact]
    public void A_void_trial_shows_why_instead_of_its_rates()
    {
        var line = Line(attempt: 1, new Finding(FindingKind.EngineSaturated, FindingEffect.Void, null, "worked 99 %", "more CPUs"));

        Assert.Contains("void, EngineSaturated: worked 99 %", line, StringComparison.Ordinal);
        Assert.DoesNotContain("req/s", line, StringComparison.Ordinal);
    }

    private static string Line(int attempt, params Finding[] findings)
    {
        var output = new StringWriter { NewLine = "\n" };
        var progress = new PlainProgress(output, trials: 40);
        progress.TrialStarted(Planned, attempt, TimeSpan.FromMinutes(6));
        progress.TrialFinished(Planned, Record(findings), TimeSpan.FromMinutes(5));
        return output.ToString().TrimEnd('\n');
    }

    private static TrialRecord Record(IReadOnlyList<Finding> findings) => new(
        TrialRecord.CurrentSchemaVersion, 3, 1, 1, 2, "json", "fastapi", DateTimeOffset.UnixEpoch, 0.5,
        [new LevelRecord(Level, null, null)], new SpinCheck(new Dictionary<int, long>()), new SpinCheck(new Dictionary<int, long>()), [], findings);

    private static LevelResult Level => new(
        new ClosedLevel(8), 2, 2, 24_691, 0, 12_000, 0, default, default, new Dictionary<FailureKind, long>(),
        LatencyHistogram.Empty, LatencyHistogram.Empty, [], [], default, new EngineSelfReport("builtin/epoll", 0.2, 0.4, 0, 0, 0));
}

using Bench.Core.Suites;
using Bench.Probes.Footprints;

namespace Bench.Probes.Tests.Footprints;

public class FootprintProbeTests
{
    [Fact]
    public void Medians_are_told_by_target_and_by_caches()
    {
        var starts = new[] { 1.0, 3, 2 }.Select(seconds => ("django", Start("empty", seconds)))
            .Concat([("django", Start("full", 0.5)), ("fastapi", Start("empty", 0.9)), ("fastapi", Start("full", 0.4))])
            .ToLookup(start => start.Item1, start => start.Item2);

        Assert.Contains(
            "start to the first answer: django 2.00 s (empty caches) and 0.50 s (full caches), fastapi 0.90 s (empty caches) and 0.40 s (full caches)",
            FootprintProbe.Reason(starts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_start_is_a_request_with_evidence_of_its_own_and_nothing_is_decided()
    {
        await using var target = AnsweringTarget.With("""
            { "caches": "empty", "files": 900, "filesInMemory": 20, "importSeconds": 0.5, "firstAnswerSeconds": 1.25, "idleBytes": 40000000, "warmBytes": 42500000, "requests": 300 }
            """);

        var result = await target.AskedBy(new FootprintProbe());

        Assert.Null(result.Holds);
        var starts = result.Observations
            .Where(seen => seen.What.StartsWith("start ", StringComparison.Ordinal)
                && seen.What.EndsWith(", empty caches", StringComparison.Ordinal)
                && char.IsDigit(seen.What[6]))
            .ToArray();
        Assert.Equal(2 * 2 * FootprintProbe.MostPairs, starts.Select(seen => seen.Evidence).Distinct().Count());
        Assert.All(starts, seen => Assert.Equal("0.50 s, 1.25 s, 40.0 MB, 42.5 MB; 20 of 900 files were in memory", seen.Value));
        Assert.Contains(
            result.Observations,
            seen => seen is { Target: "fastapi", What: "memory when idle, empty caches", Value: "40.0 MB, 40.0 MB to 40.0 MB in 8 starts" });
    }

    [Fact]
    public async Task Where_the_file_system_does_not_tell_which_files_were_in_memory_this_is_said()
    {
        await using var target = AnsweringTarget.With("""
            { "caches": "empty", "files": 900, "filesInMemory": null, "importSeconds": 0.5, "firstAnswerSeconds": 1.25, "idleBytes": 40000000, "warmBytes": 42500000, "requests": 300 }
            """);

        var result = await target.AskedBy(new FootprintProbe());

        Assert.Contains(
            result.Observations, seen => seen.Value.EndsWith("; the file system does not tell which files were in memory", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_that_fails_is_a_defect_and_its_own_last_line_says_which()
    {
        await using var target = AnsweringTarget.With("Traceback (most recent call last):\n  …\nOSError: [Errno 95] Operation not supported\n", status: 500);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => target.AskedBy(new FootprintProbe()));

        Assert.Contains("django did not tell what it found: OSError: [Errno 95] Operation not supported.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_is_started_on_another_port_than_the_program_s()
    {
        var target = AnsweringTarget.TargetOf("django") with { Command = ["python", "-m", "gunicorn", "--bind=127.0.0.1:{port}"], Port = 8100 };

        var command = new FootprintProbe().Started(target)[0].CommandLine(workers: 1);

        Assert.Equal(["8100", "config.wsgi", "python", "-m", "gunicorn", "--bind=127.0.0.1:{own port}"], command.Skip(3));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(30, FootprintProbe.MostPairs)]
    public async Task Starts_are_repeated_no_more_often_than_the_run_has_blocks(int blocks, int pairs)
    {
        await using var target = AnsweringTarget.With("""
            { "caches": "full", "files": 900, "filesInMemory": 20, "importSeconds": 0.5, "firstAnswerSeconds": 1.25, "idleBytes": 40000000, "warmBytes": 42500000, "requests": 300 }
            """);
        var probe = new FootprintProbe().In(new Suite("tried", "Tried", [], [], [], blocks, Seed: 1, TimeSpan.FromMinutes(5)));

        var result = await target.AskedBy(probe);

        Assert.Contains(
            result.Observations,
            seen => seen is { Target: "django", What: "memory when idle, full caches" }
                && seen.Value.EndsWith($" in {2 * pairs} starts", StringComparison.Ordinal));
        Assert.Equal(new FootprintProbe().UsualTime * pairs / FootprintProbe.MostPairs, probe.UsualTime);
    }

    private static MeasuredStart Start(string caches, double seconds) => new(caches, 900, 20, seconds / 2, seconds, 40_000_000, 42_000_000, 300);
}

using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Statistics;

/// <summary>The smallest run that statistics can be asked about: two targets and a twin, one scenario, one level, three blocks.</summary>
internal static class TrialBuilder
{
    public static readonly Level Users8 = new ClosedLevel(8);

    public static RunManifest Manifest(int blocks = 3) => new(
        RunManifest.CurrentSchemaVersion, "20261124T010203Z-test", "0.1.0", null, "sha256:b017",
        new Suite("test", "Test",
            [TargetOf("a"), TargetOf("b"), TargetOf("a").Twin()],
            [
                new Scenario(
                    "json", "JSON", new Contract("json", "JSON", [], []), [Users8], default, default, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), 1),
            ],
            [new Comparison("a", "b"), new Comparison("a~aa", "a")], blocks, 1, TimeSpan.FromMinutes(1)),
        [.. from block in Enumerable.Range(1, blocks)
            from place in Enumerable.Range(0, 3)
            select new PlannedTrial((block - 1) * 3 + place + 1, block, "json", Order[place])],
        new CpuLayout(new CpuSet([0]), new CpuSet([1]), new CpuSet([1])), "process", ContainerEngine: null, "debian", "builtin",
        new Dictionary<string, IReadOnlyDictionary<string, string>>(), new Dictionary<string, string>(), new Dictionary<string, string>(),
        new MachineFacts("Linux", "6.1", "x64", "CPU", 2, 1, "kvm", null, 1 << 30, "10.0.0"),
        new DateTimeOffset(2026, 11, 24, 1, 2, 3, TimeSpan.Zero));

    /// <summary>All planned trials, each target at its own rate.</summary>
    public static IReadOnlyList<TrialRecord> Trials(RunManifest manifest, double a = 300, double b = 100) =>
        [.. manifest.Plan.Select(planned => Trial(planned, planned.Target == "b" ? b : a))];

    public static TrialRecord Trial(PlannedTrial planned, double answersPerSecond, int attempt = 1, params Finding[] findings) => new(
        TrialRecord.CurrentSchemaVersion, planned.Sequence, attempt, 1, planned.Block, planned.Scenario, planned.Target,
        new DateTimeOffset(2026, 11, 24, 1, 2, 3, TimeSpan.Zero), 0.5,
        [new LevelRecord(Level(8, answersPerSecond, [1_000_000], [1_000_000], 0), new ResourceUse(0.5, 1, 1 << 20, 1, 1), 0)],
        new SpinCheck(new Dictionary<int, long>()), new SpinCheck(new Dictionary<int, long>()), [], findings);

    public static LevelResult Level(int users, double answersPerSecond, IReadOnlyList<long> latenciesNs, IReadOnlyList<long> sliceMaxNs, long cutOff)
    {
        var recorder = LatencyHistogram.NewRecorder();
        foreach (var latencyNs in latenciesNs) recorder.RecordValue(latencyNs);
        var cohort = new Conservation(latenciesNs.Count + cutOff, latenciesNs.Count, 0, cutOff);
        return new LevelResult(new ClosedLevel(users), 1, 0, (long)answersPerSecond, 0, (long)answersPerSecond / 2, 0, cohort, cohort,
            new Dictionary<FailureKind, long>(), LatencyHistogram.Of(recorder), LatencyHistogram.Empty, sliceMaxNs, [], default,
            new EngineSelfReport("builtin", 0.5, 0.5, 8, 8, 0));
    }

    private static readonly string[] Order = ["a", "b", "a~aa"];

    private static Target TargetOf(string id) => new(id, id, id, "", 8000, [], new Dictionary<string, string>(), "", [], [], ["json"], []);
}

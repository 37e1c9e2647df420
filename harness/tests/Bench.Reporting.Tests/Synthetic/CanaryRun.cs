using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting.Journal;

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>
/// The invented run with a canary beside the scenario <c>wait</c>: Django keeps it waiting for half a second, the others for two milliseconds.
/// </summary>
public sealed class CanaryRun : IDisposable
{
    private static readonly Canary Healthz = new(new Contract("healthz", "Alive", [], []), 20);

    private readonly TemporaryFolder parent = new();

    public CanaryRun()
    {
        Folder = SyntheticRun.Write(
            parent.FullPath,
            manifest => manifest with { Suite = manifest.Suite with { Scenarios = [.. manifest.Suite.Scenarios.Select(WithCanary)] } },
            changeTrial: WithCanary);
        ReportWriter.Write(Folder);
    }

    public RunFolder Folder { get; }

    public void Dispose() => parent.Dispose();

    internal static Scenario WithCanary(Scenario scenario) => scenario.Id == "wait" ? scenario with { Canary = Healthz } : scenario;

    internal static TrialRecord WithCanary(TrialRecord trial) =>
        trial.Scenario == "wait" ? trial with { Levels = [.. trial.Levels.Select(level => Beside(trial, level))] } : trial;

    private static LevelRecord Beside(TrialRecord trial, LevelRecord level)
    {
        var recorder = LatencyHistogram.NewRecorder();
        var latencies = Enumerable.Range(0, 70).Select(index => (trial.Target == "django" ? 500_000_000L : 2_000_000L - 300_000) + (index * 15_000)).ToArray();
        foreach (var latencyNs in latencies) recorder.RecordValue(latencyNs);
        var response = new LatencySeries(LatencyHistogram.Of(recorder), latencies, default);
        var open = new OpenResult(response, LatencySeries.Empty, LatencySeries.Empty, LatencyHistogram.Empty, default, null);
        var cohort = new Conservation(70, 70, 0, 0);
        return level with { Canary = level.Measured with { Level = Healthz.Level, Cohort = cohort, Total = cohort, Open = open } };
    }
}

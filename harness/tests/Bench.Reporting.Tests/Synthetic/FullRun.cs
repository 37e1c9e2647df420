using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Journal;

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>
/// The analysis of the invented run with all that one may hold: claims of all kinds with blocks enough for their verdicts, a canary, a capacity
/// whose grid was searched, a second engine, a choice among variants, what a probe found.
/// </summary>
public sealed class FullRun : IDisposable
{
    private const int Blocks = 14;

    private static readonly ChosenVariant Chosen = new("json", ["json"], "django",
        [new PilotedVariant("django", VariantFate.Best, new ClosedLevel(64), 3960, 3), new PilotedVariant("django-asgi", VariantFate.Beside, null, null, 0)]);

    private readonly TemporaryFolder parent = new();

    public FullRun()
    {
        var folder = SyntheticRun.Write(
            parent.FullPath, WithAll, Blocks, trial => SyntheticOpinion.Beside(SyntheticCapacity.WithStretch(CanaryRun.WithCanary(trial))));
        ProbeJournal.Append(folder, ManyClaims.Defaults with { IsMoreThanClaimed = true });
        Analysis = ReportWriter.Read(folder).Analysis;
    }

    public Analysis Analysis { get; }

    public void Dispose() => parent.Dispose();

    private static RunManifest WithAll(RunManifest manifest) => manifest with
    {
        Engine = "builtin,wrk",
        Suite = manifest.Suite with { Scenarios = [.. manifest.Suite.Scenarios.Select(CanaryRun.WithCanary).Select(SyntheticCapacity.WithSearch)] },
        Claims = [.. ManyClaims.All.UnionBy(SyntheticClaims.All, item => item.Claim.Id)],
        Pilot = new PilotOutcome(3, 0, null, null, Blocks, "The pilot was not asked how many.") { Variants = [Chosen] },
    };
}

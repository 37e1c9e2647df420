using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Statistics;

namespace Bench.Core.Tests.Statistics;

public class EngineAgreementTests
{
    [Fact]
    public void A_run_with_one_engine_has_no_second_opinion() => Assert.Empty(Analyse(_ => null).Engines);

    [Fact]
    public void Ratios_are_compared_whatever_the_rates_are()
    {
        // The second engine is slower, by the same share for both targets.
        var analysis = Analyse(rate => rate * 0.7);
        var agreement = Assert.Single(analysis.Engines, row => row.Comparison.Denominator == "b");

        Assert.Equal((3, 3.0, 3.0), (agreement.Blocks, Math.Round(agreement.Main.Ratio, 9), Math.Round(agreement.Second.Ratio, 9)));
        Assert.DoesNotContain(analysis.Findings, located => located.Finding.Kind == FindingKind.EnginesDisagree);
    }

    [Theory]
    [InlineData(0.96, false)]
    [InlineData(0.94, true)]
    [InlineData(1.06, true)]
    public void Beyond_five_per_cent_apart_they_disagree(double factor, bool disagrees)
    {
        var analysis = Analyse(rate => rate == 300 ? rate * factor : rate);
        var told = analysis.Findings.Where(located => located.Finding.Kind == FindingKind.EnginesDisagree).ToArray();

        Assert.Equal(disagrees ? ["a / b"] : [], told.Select(located => located.Subject));
        Assert.All(told, located => Assert.Contains("wrk/4.1.0 measures", located.Finding.Evidence, StringComparison.Ordinal));
    }

    private static Analysis Analyse(Func<double, double?> second)
    {
        var manifest = TrialBuilder.Manifest();
        return RunAnalysis.Analyse(manifest, [.. TrialBuilder.Trials(manifest).Select(trial => WithOpinion(trial, second))]);
    }

    private static TrialRecord WithOpinion(TrialRecord trial, Func<double, double?> second)
    {
        var record = trial.Levels[0];
        if (second(record.Measured.RequestsPerSecond) is not { } rate) return trial;
        var opinion = TrialBuilder.Level(8, rate, [1_000_000], [], 0);
        opinion = opinion with { WindowSeconds = opinion.CompletedInWindow / rate, Engine = opinion.Engine with { Name = "wrk/4.1.0" } };
        return trial with { Levels = [record with { Measured = record.Measured with { SecondOpinion = opinion } }] };
    }
}

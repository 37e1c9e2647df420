using Bench.Core.Findings;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Statistics;

public class YardstickTests
{
    [Theory]
    [InlineData("json", 1, 10)]
    [InlineData("plaintext", 1, 10)]
    [InlineData("db", 1.1, 2.7)]
    [InlineData("queries", 1, 7)]
    public void FastAPI_over_Django_has_a_band_on_what_others_have_measured(string contract, double low, double high) =>
        Assert.Equal(new Interval(low, high), Yardstick.Of(TargetOf("fastapi"), TargetOf("django"), ContractOf(contract))!.Band);

    [Fact]
    public void A_ratio_that_is_turned_round_has_its_band_turned_round()
    {
        var band = Yardstick.Of(TargetOf("django"), TargetOf("fastapi"), ContractOf("db"))!.Band;

        Assert.Equal((1 / 2.7, 1 / 1.1), (band.Low, band.High));
    }

    [Theory]
    [InlineData("fastapi", "starlette", "json")]
    [InlineData("fastapi", "django", "transfers")]
    [InlineData("fastapi", "fastapi", "json")]
    public void What_nobody_has_published_has_none(string numerator, string denominator, string contract) =>
        Assert.Null(Yardstick.Of(TargetOf(numerator), TargetOf(denominator), ContractOf(contract)));

    [Theory]
    [InlineData(9.0, 9.9, false)]
    [InlineData(9.9, 10.1, false)]
    [InlineData(10.1, 12.0, true)]
    [InlineData(0.9, 1.1, false)]
    [InlineData(0.7, 0.9, true)]
    public void Only_an_interval_that_lies_wholly_beyond_the_band_is_outside(double low, double high, bool isOutside) => Assert.Equal(
        isOutside,
        Yardstick.Of(TargetOf("fastapi"), TargetOf("django"), ContractOf("json"))!.IsOutside(new RatioEstimate(Math.Sqrt(low * high), new Interval(low, high), 1, [])));

    [Fact]
    public void Without_an_interval_the_ratio_itself_counts() =>
        Assert.True(Yardstick.Of(TargetOf("fastapi"), TargetOf("django"), ContractOf("json"))!.IsOutside(new RatioEstimate(11, null, 11, [])));

    [Theory]
    [InlineData(3000, 0)]
    [InlineData(1500, 1)]
    public void A_run_says_so_once_for_each_level_with_the_band_and_its_source(double django, int found)
    {
        var manifest = TrialBuilder.Manifest();
        var targets = manifest.Suite.Targets.Select(target => target with { Framework = target.OriginalId == "a" ? "fastapi" : "django" });
        manifest = manifest with { Suite = manifest.Suite with { Targets = [.. targets] } };

        var findings = RunAnalysis.Analyse(manifest, TrialBuilder.Trials(manifest, a: 20_000, b: django)).Findings
            .Where(located => located.Finding.Kind == FindingKind.OutsideYardstick).ToArray();

        Assert.Equal(found, findings.Length);
        Assert.All(findings, located =>
        {
            Assert.Equal(("json", "a / b", FindingEffect.Shown), (located.Scenario, located.Subject, located.Finding.Effect));
            Assert.Contains("answers 13.33 times as many", located.Finding.Evidence, StringComparison.Ordinal);
            Assert.Contains("between 1.00 and 10.00: TechEmpower of 2019-12-11", located.Finding.Evidence, StringComparison.Ordinal);
        });
    }

    private static Target TargetOf(string framework) => TestSuites.Target("x") with { Framework = framework };

    private static Contract ContractOf(string id) => TestSuites.Contract with { Id = id };
}

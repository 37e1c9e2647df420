using Bench.Core.Findings;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Statistics;

public class YardstickTests
{
    [Theory]
    [InlineData("fastapi", "django", "json", 1, 10)]
    [InlineData("fastapi", "django-asgi", "plaintext", 1, 10)]
    [InlineData("fastapi", "django", "db", 1.1, 2.7)]
    [InlineData("fastapi", "django", "queries", 1, 7)]
    [InlineData("fastapi", "django", "fortunes", 1.1, 3.9)]
    [InlineData("fastapi", "django-asgi", "upload", 2, 3.5)]
    [InlineData("fastapi-light", "django", "json", 1, 10)]
    [InlineData("starlette", "fastapi", "json", 1.98 / 1.8, 1.98 * 1.8)]
    [InlineData("starlette", "fastapi-light", "json", 1.98 / 1.8, 1.98 * 1.8)]
    [InlineData("fastapi", "ninja", "json", 4.28 / 1.8, 4.28 * 1.8)]
    [InlineData("fastapi", "ninja", "objects", 1.05 / 1.8, 1.05 * 1.8)]
    [InlineData("fastapi", "ninja", "db", 1.1, 2.7)]
    public void What_others_have_measured_has_a_band(string numerator, string denominator, string contract, double low, double high) =>
        Assert.Equal(new Interval(low, high), Of(numerator, denominator, contract)!.Band);

    [Theory]
    [InlineData("django", "fastapi", "db", 1 / 2.7, 1 / 1.1)]
    [InlineData("fastapi", "starlette", "json", 1 / (1.98 * 1.8), 1.8 / 1.98)]
    public void A_ratio_that_is_turned_round_has_its_band_turned_round(string numerator, string denominator, string contract, double low, double high)
    {
        var band = Of(numerator, denominator, contract)!.Band;

        Assert.Equal(low, band.Low, 1e-12);
        Assert.Equal(high, band.High, 1e-12);
    }

    [Theory]
    [InlineData("fastapi", "django", "transfers")]
    [InlineData("fastapi", "fastapi", "json")]
    [InlineData("starlette", "fastapi", "objects")]
    [InlineData("starlette", "django", "json")]
    [InlineData("fastapi", "flask", "json")]
    [InlineData("fastapi", "django", "upload")]
    public void What_nobody_has_published_has_none(string numerator, string denominator, string contract) => Assert.Null(Of(numerator, denominator, contract));

    [Theory]
    [InlineData("fastapi", "django-minimal")]
    [InlineData("fastapi-light", "django-light")]
    [InlineData("fastapi-light", "fastapi")]
    [InlineData("fastapi", "django-granian")]
    [InlineData("fastapi-batteries", "django")]
    [InlineData("fastapi-sync", "django")]
    public void Variants_that_change_what_it_is_about_have_none(string numerator, string denominator) => Assert.Null(Of(numerator, denominator, "json"));

    [Fact]
    public void A_twin_is_held_against_the_band_of_its_original() =>
        Assert.NotNull(Yardstick.Of(TestSuites.Target("fastapi").Twin(), TestSuites.Target("django"), ContractOf("json")));

    [Theory]
    [InlineData(9.0, 9.9, false)]
    [InlineData(9.9, 10.1, false)]
    [InlineData(10.1, 12.0, true)]
    [InlineData(0.9, 1.1, false)]
    [InlineData(0.7, 0.9, true)]
    public void Only_an_interval_that_lies_wholly_beyond_the_band_is_outside(double low, double high, bool isOutside) => Assert.Equal(
        isOutside,
        Of("fastapi", "django", "json")!.IsOutside(new RatioEstimate(Math.Sqrt(low * high), new Interval(low, high), 1, [])));

    [Fact]
    public void Without_an_interval_the_ratio_itself_counts() =>
        Assert.True(Of("fastapi", "django", "json")!.IsOutside(new RatioEstimate(11, null, 11, [])));

    [Theory]
    [InlineData(3000, 0)]
    [InlineData(1500, 1)]
    public void A_run_says_so_once_for_each_level_with_the_band_and_its_source(double django, int found)
    {
        var manifest = TrialBuilder.Manifest();
        var trials = TrialBuilder.Trials(manifest, a: 20_000, b: django).Select(trial => trial with { Target = Named(trial.Target) });
        manifest = manifest with
        {
            Plan = [.. manifest.Plan.Select(planned => planned with { Target = Named(planned.Target) })],
            Suite = manifest.Suite with
            {
                Targets = [.. manifest.Suite.Targets.Select(target => target with { Id = Named(target.Id) })],
                Comparisons = [.. manifest.Suite.Comparisons.Select(comparison => new Comparison(Named(comparison.Numerator), Named(comparison.Denominator)))],
            },
        };

        var findings = RunAnalysis.Analyse(manifest, [.. trials]).Findings
            .Where(located => located.Finding.Kind == FindingKind.OutsideYardstick).ToArray();

        Assert.Equal(found, findings.Length);
        Assert.All(findings, located =>
        {
            Assert.Equal(("json", "fastapi / django", FindingEffect.Shown), (located.Scenario, located.Subject, located.Finding.Effect));
            Assert.Contains("answers 13.33 times as many", located.Finding.Evidence, StringComparison.Ordinal);
            Assert.Contains("between 1.00 and 10.00: TechEmpower of 2019-12-11", located.Finding.Evidence, StringComparison.Ordinal);
        });
    }

    private static Yardstick? Of(string numerator, string denominator, string contract) =>
        Yardstick.Of(TestSuites.Target(numerator), TestSuites.Target(denominator), ContractOf(contract));

    /// <summary>Of the builder's a and b, twins included.</summary>
    private static string Named(string id) => (id[0] == 'a' ? "fastapi" : "django") + id[1..];

    private static Contract ContractOf(string id) => TestSuites.Contract with { Id = id };
}

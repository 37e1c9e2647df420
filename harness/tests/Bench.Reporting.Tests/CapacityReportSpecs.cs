using AngleSharp.Html.Parser;
using Bench.Core.Claims;
using Bench.Core.Suites;
using Bench.Reporting.Journal;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

/// <summary>The open scenario of the invented run, as if its two rates had been the grid of a capacity.</summary>
public sealed class CapacityReportSpecs : IDisposable
{
    private readonly TemporaryFolder parent = new();
    private readonly RunFolder folder;

    public CapacityReportSpecs()
    {
        folder = SyntheticRun.Write(parent.FullPath, manifest => manifest with
        {
            Suite = manifest.Suite with { Scenarios = [.. manifest.Suite.Scenarios.Select(SyntheticCapacity.WithObjective)] },
        });
        ReportWriter.Write(folder);
    }

    [Fact]
    public void A_target_that_keeps_all_rates_lies_above_the_grid_and_one_that_loses_the_last_on_it()
    {
        var capacities = CsvTable.Read(folder.Table("capacities.csv"));

        Assert.Equal("> 800", capacities.Row(("target", "fastapi"))["requests_per_second"]);
        Assert.Equal("200", capacities.Row(("target", "django-asgi"))["requests_per_second"]);
        Assert.Equal("p99 < 250 ms", capacities.Row(("target", "django-asgi"))["objective"]);
    }

    [Fact]
    public void A_ratio_with_one_beyond_the_grid_is_a_bound()
    {
        var ratio = CsvTable.Read(folder.Table("capacity-ratios.csv")).Row(("numerator", "fastapi"), ("denominator", "django-asgi"));

        Assert.Equal("> 4", ratio["ratio"]);
        Assert.Equal("", ratio["ratio_low"]);
    }

    [Fact]
    public void The_pass_curve_has_each_rate_and_is_drawn()
    {
        var passes = CsvTable.Read(folder.Table("passes.csv"));

        var passed = passes.Row(("target", "django-asgi"), ("level", "200"));
        Assert.Equal(("5", "5"), (passed["passed_blocks"], passed["blocks"]));
        Assert.Equal("0", passes.Row(("target", "django-asgi"), ("level", "800"))["passed_blocks"]);
        Assert.True(File.Exists(Path.Combine(folder.Charts, "json-open-passes.png")));
        Assert.True(File.Exists(Path.Combine(folder.Charts, "json-open-passes.svg")));
    }

    [Fact]
    public void Each_figure_on_the_page_stands_in_the_file_that_it_names_and_its_rates_are_not_compared_one_by_one()
    {
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));
        var figures = page.QuerySelectorAll("#scenario-json-open data")
            .Select(figure => (Source: figure.GetAttribute("data-source")!.Split(' '), Exact: figure.GetAttribute("value")!))
            .ToArray();

        Assert.Contains(figures, figure => figure.Exact == "> 800");
        Assert.All(figures, figure => Assert.Contains(CsvTable.Read(folder.Table(figure.Source[0])).Rows, row => row[figure.Source[1]] == figure.Exact));
        Assert.DoesNotContain(CsvTable.Read(folder.Table("comparisons.csv")).Rows, row => row["scenario"] == "json-open");
        Assert.Contains("fastapi: > 800 requests a second", File.ReadAllText(folder.ReportMarkdown), StringComparison.Ordinal);
    }

    [Fact]
    public void What_searches_found_stands_with_the_passes_and_by_block()
    {
        using var other = new TemporaryFolder();
        var searched = SyntheticRun.Write(
            other.FullPath,
            manifest => manifest with { Suite = manifest.Suite with { Scenarios = [.. manifest.Suite.Scenarios.Select(SyntheticCapacity.WithSearch)] } },
            changeTrial: SyntheticCapacity.WithStretch);
        ReportWriter.Write(searched);

        var passes = CsvTable.Read(searched.Table("passes.csv"));
        Assert.Equal("5", passes.Row(("target", "django-asgi"), ("level", "200"))["found_blocks"]);
        Assert.Equal("0", passes.Row(("target", "django-asgi"), ("level", "800"))["found_blocks"]);
        var block = CsvTable.Read(searched.Table("capacity-blocks.csv")).Row(("target", "django-asgi"), ("block", "1"));
        Assert.Equal(("200", "450"), (block["requests_per_second"], block["searched_per_second"]));
        Assert.Contains("around what 64 users were answered", File.ReadAllText(searched.ReportHtml), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_that_lost_a_capacity_is_a_failure_and_a_rate_without_figures_is_none()
    {
        var junit = File.ReadAllText(folder.JUnit);

        Assert.Contains("<testsuite name=\"capacities\" tests=\"4\"", junit, StringComparison.Ordinal);
        Assert.DoesNotContain("cells.json-open", junit, StringComparison.Ordinal);
        Assert.Contains("capacity &gt; 800 requests a second", junit, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_else_is_compared_the_capacities_are_the_answer()
    {
        using var other = new TemporaryFolder();
        var only = SyntheticRun.Write(other.FullPath, manifest => manifest with
        {
            Suite = manifest.Suite with
            {
                Scenarios = [SyntheticCapacity.WithObjective(manifest.Suite.Scenarios.Single(scenario => scenario.Levels[0] is OpenLevel))],
            },
        });

        var summary = ReportSummary.Lines(ReportWriter.Write(only));

        Assert.Contains("fastapi / django-asgi: > 4.00 times", string.Join('\n', summary), StringComparison.Ordinal);
        Assert.DoesNotContain("No ratio could be estimated", File.ReadAllText(only.ReportHtml), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_about_a_capacity_is_looked_at_and_undecided_where_it_lies_beyond_the_grid()
    {
        using var other = new TemporaryFolder();
        var decided = SyntheticRun.Write(other.FullPath, blocks: 14, change: manifest => manifest with
        {
            Suite = manifest.Suite with { Scenarios = [.. manifest.Suite.Scenarios.Select(SyntheticCapacity.WithObjective)] },
            Claims = [FixedClaim.Of(new Claim(
                "more", "It serves more", "a post", "More requests a second.", false, "claims", new ClaimRule(RuleKind.All),
                [
                    new RatioPart(
                        "part", "More.", ClaimMetric.CapacityPerSecond, ["fastapi"], ["django-asgi"], ["json-open"], null,
                        new ClaimedRatio(1.5, 1, null), null, null),
                ],
                null, "Other rates.", []))],
        });
        ReportWriter.Write(decided);

        using var page = new HtmlParser().ParseDocument(File.ReadAllText(decided.ReportHtml));
        var card = page.GetElementById("claim-more")!.TextContent;

        Assert.Contains("The capacity of fastapi in json-open lies above the rates that were measured, in 14 of 14 blocks.", card, StringComparison.Ordinal);
        Assert.Contains("json-open: fastapi ÷ django-asgi:", card, StringComparison.Ordinal);
    }

    public void Dispose() => parent.Dispose();
}

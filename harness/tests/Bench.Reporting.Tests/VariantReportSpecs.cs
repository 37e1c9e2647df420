using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bench.Core.Planning;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Journal;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

/// <summary>What a report says of variants among which a pilot chose: of Django's two the one with threads, in the scenario json.</summary>
public sealed class VariantReportSpecs : IDisposable
{
    private const int Blocks = 14;
    private const string Choice = "Of django and django-asgi the pilot chose django for json.";
    private const string Absence = "not in this run: django-asgi in json (the pilot chose django)";

    private readonly TemporaryFolder parent = new();

    public void Dispose() => parent.Dispose();

    [Fact]
    public void The_choice_stands_where_a_reader_looks_for_it()
    {
        using var page = Page(Written(VariantFate.LeftOut));

        Assert.Contains(page.QuerySelectorAll("header .note"), note => note.TextContent.Contains(Choice, StringComparison.Ordinal));
        Assert.Contains(Choice, page.QuerySelector("#claim-faster")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Choice, page.QuerySelector("#scenario-json")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Choice, page.QuerySelector("#scenario-wait")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("What the pilot chose", page.QuerySelector("#method #variants")!.TextContent);
        Assert.All(page.QuerySelectorAll("a[href='#variants']"), link => Assert.NotNull(page.GetElementById("variants")));
    }

    [Fact]
    public void Every_rate_stands_in_the_table_of_variants()
    {
        var folder = Written(VariantFate.LeftOut);
        using var page = Page(folder);
        var table = CsvTable.Read(folder.Table("variants.csv"));

        Assert.Equal(["best", "left out"], table.Rows.Select(row => row["fate"]));
        Assert.All(table.Rows, row => Assert.Equal(
            ("pause", "json", "64", "users", "3"),
            (row["scenario"], row["chosen_for"], row["level"], row["level_unit"], row["planned_blocks"])));
        foreach (var row in page.QuerySelectorAll("table.variants tbody tr"))
        {
            var exact = table.Row(("target", row.GetAttribute("data-variant")!));
            Assert.Equal(4, row.QuerySelectorAll("data").Length);
            Assert.All(row.QuerySelectorAll("data"), figure => Assert.Equal(exact[Column(figure)], figure.GetAttribute("value")));
        }

        var inCard = page.QuerySelectorAll("#claim-faster data")
            .Where(figure => figure.GetAttribute("data-source")!.StartsWith("variants.csv ", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(4, inCard.Length);
        Assert.All(inCard, figure => Assert.Contains(table.Rows, row => row[Column(figure)] == figure.GetAttribute("value")));
    }

    [Fact]
    public void Another_choice_that_names_what_was_left_out_says_why_it_was_not_measured()
    {
        var folder = Written(VariantFate.LeftOut);
        using var page = Page(folder);

        Assert.Contains($"Another choice, Django on ASGI, {Absence}", page.QuerySelector("#claim-faster")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Absence, File.ReadAllText(folder.Analysis), StringComparison.Ordinal);
        Assert.DoesNotContain(CsvTable.Read(folder.Table("cells.csv")).Rows, row => row["scenario"] == "json" && row["target"] == "django-asgi");
    }

    [Fact]
    public void What_is_measured_beside_the_best_has_its_ratio_in_the_card_and_the_table()
    {
        var folder = Written(VariantFate.Beside);
        using var page = Page(folder);

        var row = CsvTable.Read(folder.Table("verdicts.csv")).Row(("claim", "faster"), ("row", "beside"));
        Assert.Equal(("json", "fastapi", "django-asgi"), (row["scenario"], row["of"], row["against"]));
        var line = page.QuerySelectorAll("#claim-faster li")
            .Single(line => line.TextContent.Contains("Shown beside, and deciding nothing", StringComparison.Ordinal));
        Assert.Equal(row["ratio"], line.QuerySelector("[data-source='verdicts.csv ratio']")!.GetAttribute("value"));
        Assert.Contains(
            "the pilot chose django for json, beside which django-asgi is measured.",
            page.QuerySelector("#claim-faster")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_was_left_out_everywhere_is_said_to_be_in_the_pilot_alone()
    {
        using var everywhere = Page(Written(VariantFate.LeftOut, "json", "wait", "json-open"));
        using var inOne = Page(Written(VariantFate.LeftOut));

        var alone = Assert.Single(
            everywhere.QuerySelectorAll(".facts dd"), fact => fact.TextContent.Contains("measured in the pilot alone", StringComparison.Ordinal));
        Assert.Equal("django-asgi", alone.QuerySelector("code")!.TextContent);
        Assert.DoesNotContain("in the pilot alone", inOne.QuerySelector("#environment .facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_and_the_markdown_tell_the_rates_and_the_verdict_s_variant()
    {
        var folder = Written(VariantFate.LeftOut);
        var markdown = File.ReadAllText(folder.ReportMarkdown);

        Assert.Contains($"{Choice} Requests a second in pause: django 1183.7, django-asgi 590.", markdown, StringComparison.Ordinal);
        Assert.Contains($"**supported**: every part holds. {Choice} |", markdown, StringComparison.Ordinal);
        Assert.Contains($"“It is faster”: supported; every part holds. {Choice}", ReportSummary.Lines(ReportWriter.Read(folder)));
    }

    [Fact]
    public void A_run_whose_variants_were_all_measured_says_nothing_of_it()
    {
        var folder = SyntheticRun.Write(parent.FullPath);
        ReportWriter.Write(folder);

        Assert.False(File.Exists(folder.Table("variants.csv")));
        Assert.DoesNotContain("#variants", File.ReadAllText(folder.ReportHtml), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_brings_the_choice_back()
    {
        var folder = Written(VariantFate.LeftOut);

        var choice = Assert.Single(folder.ReadManifest().Pilot!.Variants);

        Assert.Equal((Choice, 1183.7), (choice.Choice, choice.Variants[0].RequestsPerSecond!.Value));
        Assert.Equal(new ClosedLevel(64), choice.Variants[0].Level);
        Assert.DoesNotContain("\"leftOut\":", File.ReadAllText(folder.Manifest), StringComparison.Ordinal);
    }

    /// <param name="places">The scenarios that the pilot chose for; json where none is named.</param>
    private RunFolder Written(VariantFate asgi, params string[] places)
    {
        var chosen = new ChosenVariant("pause", places.Length == 0 ? ["json"] : places, "django",
            [
                new PilotedVariant("django", VariantFate.Best, new ClosedLevel(64), 1183.7, 3),
                new PilotedVariant("django-asgi", asgi, new ClosedLevel(64), 590, 2),
            ]);
        var manifest = SyntheticRun.Manifest(Blocks);
        var suite = VariantPlan.Of(manifest.Suite, [chosen]);
        bool IsMeasured(string scenario, string target) => suite.TargetsIn(scenario).Any(own => own.Id == target);
        var folder = RunFolder.Create(parent.FullPath, "quick", manifest.StartedUtc);
        folder.WriteManifest(manifest with
        {
            RunId = folder.Id,
            Suite = suite,
            Plan = [.. manifest.Plan.Where(trial => IsMeasured(trial.Scenario, trial.Target))],
            Pilot = new PilotOutcome(3, 0, null, null, Blocks, "The pilot was not asked how many.") { Variants = [chosen] },
        });
        using (var journal = JournalWriter.Open(folder))
            foreach (var trial in SyntheticRun.Trials(Blocks).Where(trial => IsMeasured(trial.Scenario, trial.Target))) journal.Append(trial);
        ReportWriter.Write(folder);
        return folder;
    }

    private static IDocument Page(RunFolder folder) => new HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));

    private static string Column(IElement figure) => figure.GetAttribute("data-source")!.Split(' ')[1];
}

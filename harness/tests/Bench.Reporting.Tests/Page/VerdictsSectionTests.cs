using Bench.Core.Claims;
using Bench.Core.Findings;
using Bench.Reporting.Page;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Page;

public class VerdictsSectionTests(DecidedRun run, ManyClaimsRun many) : IClassFixture<DecidedRun>, IClassFixture<ManyClaimsRun>
{
    [Theory]
    [InlineData("faster", "supported")]
    [InlineData("much-faster", "smaller than claimed")]
    [InlineData("slower", "refuted")]
    [InlineData("by-users", "figures")]
    [InlineData("first", "supported")]
    public void A_claim_that_was_looked_at_has_its_quotation_and_its_verdict_in_a_word(string claim, string word)
    {
        var card = run.Page.GetElementById("claim-" + claim)!;

        Assert.Equal(word, card.QuerySelector(".word")!.TextContent);
        Assert.Equal($"It is {claim}", card.QuerySelector("blockquote")!.TextContent);
        Assert.Contains("What would change it", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Primary_claims_come_first() =>
        Assert.Equal("claim-faster", run.Page.QuerySelector("article.claim")!.Id);

    [Fact]
    public void What_was_not_measured_or_cannot_be_tested_is_listed_briefly_with_the_reason()
    {
        var lines = run.Page.QuerySelectorAll(".undecided li").Select(line => line.TextContent).ToArray();

        Assert.Equal(2, lines.Length);
        Assert.Contains("Not in this run: scenario upstream-50.", lines[0], StringComparison.Ordinal);
        Assert.Contains("It is about people.", lines[1], StringComparison.Ordinal);
        Assert.Equal("It is upstream", Assert.Single(run.Page.QuerySelectorAll(".untested li")).TextContent);
        Assert.Contains("the suite claims has the data", run.Page.QuerySelector("#verdicts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_screen_has_every_claim_in_a_line_and_the_ratios_as_a_chart_before_any_card()
    {
        var lines = run.Page.QuerySelectorAll(".ruled li:not(.rest)")
            .Select(line => (line.QuerySelector(".word")!.TextContent, line.QuerySelector("a")!.GetAttribute("href")))
            .ToArray();
        var rest = run.Page.QuerySelectorAll(".ruled li.rest");

        Assert.Equal(run.Page.QuerySelectorAll("article.claim").Select(card => (card.QuerySelector(".word")!.TextContent, (string?)("#" + card.Id))), lines);
        Assert.Equal(run.Report.Manifest.Claims!.Count, lines.Length + rest.Length);
        Assert.Equal(["not measured in this run", "not testable here"], rest.Select(line => line.QuerySelector(".word")!.TextContent));
        Assert.Equal(rest, run.Page.QuerySelectorAll(".ruled li").Skip(lines.Length));
        var order = run.Page.QuerySelectorAll("h1, .ruled, figure, .facts, article.claim").Select(part => part.LocalName).ToArray();
        Assert.Equal(["h1", "ul", "figure", "dl", "article"], order[..5]);
    }

    [Fact]
    public void A_claim_that_was_changed_after_the_run_began_says_so()
    {
        var changed = Assert.Single(run.Page.QuerySelectorAll(".changed"));

        Assert.Equal("claim-" + DecidedRun.ChangedClaim, changed.Closest("article")!.Id);
        Assert.Contains("slower was changed after the run began", File.ReadAllText(run.Folder.ReportMarkdown), StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_that_turns_the_verdict_stands_in_its_first_line_and_one_that_could_not_be_made_is_not_counted()
    {
        var card = run.Page.GetElementById("claim-faster")!;

        Assert.Contains("One other choice turns it: Django on ASGI", card.TextContent, StringComparison.Ordinal);
        const string Count = "1 of 2 that were measured agree; 1 was not measured (engine wrk)";
        Assert.Contains(Count, card.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            $"Other choices of faster: {Count}. **One other choice turns it: Django on ASGI.**",
            File.ReadAllText(run.Folder.ReportMarkdown),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_was_changed_before_the_run_says_when_and_what_had_been_seen_by_then()
    {
        var line = Assert.Single(run.Page.QuerySelectorAll(".revised li"));

        Assert.Equal("claim-much-faster", line.Closest("article")!.Id);
        Assert.Equal("2026-11-25: 9 and no longer 12. Seen by then: No run <of it>.", line.TextContent.Trim());
        Assert.Contains(
            "- much-faster was changed on 2026-11-25, before this run: 9 and no longer 12. Seen by then: No run ",
            File.ReadAllText(run.Folder.ReportMarkdown),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_ratio_stands_beside_the_figures_of_both_sides()
    {
        var row = CsvTable.Read(run.Folder.Table("verdicts.csv")).Row(("claim", "faster"), ("row", "place"));
        var line = run.Page.GetElementById("claim-faster")!.QuerySelector(".basis li")!;

        Assert.Contains("; requests/s ", line.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [row["of_value"], row["against_value"]],
            line.QuerySelectorAll("data")
                .Where(figure => figure.GetAttribute("data-source")!.EndsWith("_value", StringComparison.Ordinal))
                .Select(figure => figure.GetAttribute("value")!));
    }

    [Fact]
    public void A_part_says_how_many_of_its_planned_blocks_it_has_and_what_became_of_the_others()
    {
        var card = run.Page.GetElementById("claim-first")!;
        var part = run.Report.Analysis.Verdicts.Single(verdict => verdict.Claim == "first").Parts[0].Blocks!;

        Assert.Equal((14, 13, 0, 1), (part.Planned, part.Valid, part.LostToTargets, part.LostToInstrument));
        Assert.Equal("13 of 14", card.QuerySelector("[data-label=Blocks]")!.TextContent);
        Assert.Contains("| 13 of 14, 1 lost to the instrument |", File.ReadAllText(run.Folder.ReportMarkdown), StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_that_a_target_lost_are_told_apart_on_the_first_screen_in_the_card_in_markdown_and_in_the_table()
    {
        using var parent = new TemporaryFolder();
        var died = new Finding(FindingKind.TargetDied, FindingEffect.Result, null, "exit 1", "see the log");
        var slowed = new Finding(FindingKind.MachineSlowed, FindingEffect.Void, null, "slow", "repeat");
        var folder = SyntheticRun.Write(parent.FullPath, blocks: 14, changeTrial: trial => trial switch
        {
            { Scenario: "json", Target: "fastapi", Block: 5 or 6 } => trial with { Levels = [], Findings = [died] },
            { Scenario: "json", Target: "django", Block: 7 } => trial with { Findings = [slowed] },
            _ => trial,
        });

        ReportWriter.Write(folder);

        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));
        var card = page.GetElementById("claim-faster")!;
        Assert.Equal("inconclusive", card.QuerySelector(".word")!.TextContent);
        Assert.Contains("Only survivors would say so: some planned blocks hold no figure of fastapi in json", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("11 of 14 2 lost to what a target did", card.QuerySelector("[data-label=Blocks]")!.TextContent);
        Assert.Contains(
            card.QuerySelectorAll(".basis li"), line => line.TextContent.Trim() == "fastapi in json died, never answered or answered too little in 2 of them");
        Assert.Contains("a target failed in some of its blocks", page.QuerySelector(".ruled")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "11 of 14, 2 lost to what a target did, 1 lost to the instrument |", File.ReadAllText(folder.ReportMarkdown), StringComparison.Ordinal);
        var rows = CsvTable.Read(folder.Table("verdicts.csv"));
        var row = rows.Row(("claim", "faster"), ("row", "part"));
        Assert.Equal(("14", "11", "2", "1"), (row["planned_blocks"], row["valid_blocks"], row["lost_to_target"], row["lost_to_instrument"]));
        Assert.Equal(("fastapi", "2"), rows.Row(("claim", "faster"), ("row", "lost")) switch { var lost => (lost["of"], lost["lost_to_target"]) });
    }

    [Fact]
    public void Blocks_that_a_run_ended_before_are_lost_to_nobody()
    {
        using var parent = new TemporaryFolder();
        var folder = SyntheticRun.Write(parent.FullPath, blocks: 14, changeTrial: trial => trial.Block < 14 ? trial : null);

        ReportWriter.Write(folder);

        Assert.Contains("| 13 of 14, 1 not measured |", File.ReadAllText(folder.ReportMarkdown), StringComparison.Ordinal);
        var row = CsvTable.Read(folder.Table("verdicts.csv")).Row(("claim", "faster"), ("row", "part"));
        Assert.Equal(("13", "0", "0", "1"), (row["valid_blocks"], row["lost_to_target"], row["lost_to_instrument"], row["not_measured"]));
    }

    [Fact]
    public void A_probe_says_in_markdown_what_it_saw_and_every_statement_has_an_anchor()
    {
        var text = File.ReadAllText(many.Folder.ReportMarkdown);
        VerdictOnClaim[] looked = [.. VerdictOnClaim.Looked(many.Report)];
        PartVerdict[] probed = [.. looked.SelectMany(item => item.Verdict.Parts).Where(part => part.Observations is { Count: > 0 })];

        Assert.NotEmpty(probed);
        Assert.All(looked, item => Assert.Contains($"| <a id=\"claim-{item.Claim.Id}\"></a>“", text, StringComparison.Ordinal));
        Assert.All(probed, part => Assert.Contains(
            $"{part.Part}: {VerdictWords.Of(part.Kind)}, {MarkdownReport.Text(part.Reason)}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_smallest_visible_effect_stands_beside_the_scenario_that_it_is_of() => Assert.Contains(
        run.Page.GetElementById("claim-faster")!.QuerySelectorAll(".basis li"),
        line => line.TextContent.Trim().StartsWith("the smallest ratio that this run would probably have told from equality is 1.", StringComparison.Ordinal)
            && line.TextContent.Trim().EndsWith(" in json", StringComparison.Ordinal));

    [Fact]
    public void Every_figure_of_a_claim_is_in_one_of_its_rows()
    {
        var table = CsvTable.Read(run.Folder.Table("verdicts.csv"));
        foreach (var card in run.Page.QuerySelectorAll("article.claim"))
        {
            var rows = table.Rows.Where(row => row["claim"] == card.Id!["claim-".Length..]).ToArray();
            Assert.All(rows, row => Assert.Equal(card.QuerySelector(".word")!.TextContent, row["verdict"]));
            Assert.All(card.QuerySelectorAll("data"), figure =>
                Assert.Contains(rows, row => row[figure.GetAttribute("data-source")!.Split(' ')[1]] == figure.GetAttribute("value")));
        }
    }

    [Fact]
    public void The_figures_of_a_part_are_those_of_its_row()
    {
        var table = CsvTable.Read(run.Folder.Table("verdicts.csv"));
        foreach (var part in run.Page.QuerySelectorAll("table.parts tbody tr"))
        {
            var row = table.Row(("claim", part.Closest("article")!.Id!["claim-".Length..]), ("part", part.GetAttribute("data-part")!), ("row", "part"));
            Assert.All(
                part.QuerySelectorAll("data"), figure => Assert.Equal(row[figure.GetAttribute("data-source")!.Split(' ')[1]], figure.GetAttribute("value")));
            Assert.StartsWith(row["part_verdict"], part.QuerySelector("[data-label=Verdict]")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Ratios_of_several_parts_name_the_part_as_its_row_does()
    {
        var card = run.Page.GetElementById("claim-by-users")!;

        Assert.Equal(["users", "cpu"], card.QuerySelectorAll("th[scope=row] code").Select(id => id.TextContent).ToArray());
        Assert.Equal(["users", "cpu"], card.QuerySelectorAll(".basis [data-part]").Select(part => part.GetAttribute("data-part")!));
        Assert.All(
            card.QuerySelectorAll(".basis [data-part]"),
            part => Assert.Equal(2, part.QuerySelectorAll("li").Count(line => line.TextContent.StartsWith("wait, ", StringComparison.Ordinal))));
        Assert.Empty(run.Page.GetElementById("claim-faster")!.QuerySelectorAll("th[scope=row] code"));
    }

    [Fact]
    public void The_summary_for_a_terminal_tells_every_verdict()
    {
        var lines = ReportSummary.Lines(run.Report);

        Assert.Contains(lines, line => line.StartsWith("“It is much-faster”: smaller than claimed;", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Claims not measured in this run: 1 of 7", StringComparison.Ordinal));
    }

    [Fact]
    public void Claims_of_a_run_never_become_markup()
    {
        const string Hostile = "<script>alert(1)</script>";
        using var parent = new TemporaryFolder();
        var folder = SyntheticRun.Write(parent.FullPath, manifest => manifest with
        {
            Claims =
            [
                .. manifest.Claims!.Select(item => FixedClaim.Of(
                    item.Claim with { Quotation = Hostile, Source = Hostile, Hypothesis = Hostile, WouldChange = Hostile, NotTestable = Hostile })),
            ],
        });
        ReportWriter.Write(folder);

        Assert.DoesNotContain(Hostile, File.ReadAllText(folder.ReportHtml), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", File.ReadAllText(folder.ReportMarkdown), StringComparison.Ordinal);
    }
}

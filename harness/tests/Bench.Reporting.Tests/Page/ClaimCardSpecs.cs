using AngleSharp.Dom;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Page;

public class ClaimCardSpecs(ManyClaimsRun run) : IClassFixture<ManyClaimsRun>
{
    [Theory]
    [InlineData("heavier", "2 of 3 parts must hold, each by its adjusted test; 2 that are refuted refute it.")]
    [InlineData("async-sync", "Both parts must hold.")]
    [InlineData("fastest", "Each part has a verdict of its own.")]
    [InlineData("crossover", "The figures are the answer; nothing is asked of them.")]
    public void The_rule_stands_in_words(string claim, string rule) =>
        Assert.EndsWith(rule, Card(claim).QuerySelector(".parts caption")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_claim_of_one_part_has_no_rule() => Assert.Null(Card("async-asgi").QuerySelector(".parts caption strong"));

    [Fact]
    public void A_part_says_what_is_held_against_what_which_way_and_where()
    {
        Assert.Contains(
            "django ÷ fastapi: CPU µs a request, less is better, in json at 64 users", Part("heavier", "cpu").TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "fastapi ÷ django: requests/s, more is better, in json, wait, each at its best number of users",
            Part("async-sync", "both").TextContent,
            StringComparison.Ordinal);
        Assert.Contains("fastapi ÷ the best of django, django-asgi: ", Part("fastest", "against-django").TextContent, StringComparison.Ordinal);
        Assert.Contains("django-asgi among 3 frameworks: ", Part("fastest", "ranked").TextContent, StringComparison.Ordinal);
        Assert.Contains("Holds where: More of them hold.", Part("secure", "defaults").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_needed_stands_with_every_bound_that_was_fixed()
    {
        Assert.Equal("1.10 no difference: 0.95 to 1.05; against it: below 1; the words cover up to 2", Needs("heavier", "cpu"));
        Assert.EndsWith("in no scenario clearly below 0.9", Needs("async-asgi", "wait"), StringComparison.Ordinal);
        Assert.Equal("the first rank", Needs("fastest", "ranked"));
        Assert.Equal("where it crosses 5", Needs("crossover", "users").Trim());
        Assert.Equal("that it holds", Needs("secure", "defaults"));
    }

    [Fact]
    public void Reasons_name_parts_by_their_statements()
    {
        Assert.Contains(
            "Supported: “Faster than the best variant of Django”; refuted: “The first of three”.",
            Card("fastest").TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain("against-django", run.Report.Analysis.Verdicts.Single(verdict => verdict.Claim == "fastest").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_curve_is_drawn_on_the_card_with_where_it_crosses_beside_it()
    {
        var row = CsvTable.Read(run.Folder.Table("verdicts.csv")).Row(("claim", "crossover"), ("row", "crossover"));

        Assert.Contains("charts/curve-crossover-users.png", Card("crossover").QuerySelectorAll("figure a").Select(link => link.GetAttribute("href")));
        var crossing = Card("crossover").QuerySelector(".crossing")!;
        Assert.Null(crossing.Closest("details"));
        Assert.Equal([row["x"], row["x_low"], row["x_high"]], crossing.QuerySelectorAll("data").Select(figure => figure.GetAttribute("value")!));
        Assert.Equal("the curve below", Part("crossover", "users").QuerySelector("[data-label=Answer]")!.TextContent);
    }

    [Fact]
    public void Ranks_are_an_open_table()
    {
        var ranks = CsvTable.Read(run.Folder.Table("verdicts.csv")).Rows
            .Where(row => row["claim"] == "fastest" && row["row"] == "rank")
            .Select(row => (row["of"], row["rank_best"], row["rank_worst"]));
        var table = Card("fastest").QuerySelector("table.ranks")!;

        Assert.Null(table.Closest("details"));
        Assert.Equal(
            ranks, table.QuerySelectorAll("tbody tr").Select(row => (row.Children[0].TextContent, row.Children[1].TextContent, row.Children[2].TextContent)));
    }

    [Fact]
    public void What_a_probe_saw_is_an_open_table_of_things_by_targets_with_the_evidence()
    {
        var table = Card("secure").QuerySelector("table.seen")!;

        Assert.Null(table.Closest("details"));
        Assert.Equal(["What", "fastapi", "django"], table.QuerySelectorAll("thead th").Select(head => head.TextContent));
        Assert.Equal(
            ManyClaims.Defaults.Observations.Select(seen => $"{seen.Value} (evidence)"), table.QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
        Assert.Equal(
            ["host header", "X-Frame-Options", "session flags", "hashing", "escaping"], table.QuerySelectorAll("tbody th").Select(head => head.TextContent));
    }

    [Fact]
    public void Changes_are_folded_under_their_number()
    {
        var folded = Card("heavier").QuerySelector(".revised")!.Closest("details")!;

        Assert.Equal("Changed 2 times since it was first fixed, before this run", folded.QuerySelector("summary")!.TextContent);
        Assert.False(folded.HasAttribute("open"));
    }

    [Fact]
    public void The_settings_of_what_is_compared_and_the_scenarios_are_named_and_a_click_away()
    {
        var links = Card("async-sync").QuerySelectorAll(".advice a").ToDictionary(link => link.TextContent, link => link.GetAttribute("href")!);

        Assert.Equal(["fastapi", "django", "json", "wait"], links.Keys);
        Assert.Equal(("#settings-django", "#scenario-wait"), (links["django"], links["wait"]));
        Assert.All(links.Values, link => Assert.NotNull(run.Page.GetElementById(link[1..])));
        Assert.Contains("django is “Django on gunicorn, threads”", Card("async-sync").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_of_a_card_is_in_one_of_its_claim_s_rows()
    {
        var table = CsvTable.Read(run.Folder.Table("verdicts.csv"));
        foreach (var card in run.Page.QuerySelectorAll("article.claim"))
        {
            var rows = table.Rows.Where(row => row["claim"] == card.Id!["claim-".Length..]).ToArray();
            Assert.All(
                card.QuerySelectorAll("data"),
                figure => Assert.Contains(rows, row => row[figure.GetAttribute("data-source")!.Split(' ')[1]] == figure.GetAttribute("value")));
        }
    }

    private IElement Card(string claim) => run.Page.GetElementById("claim-" + claim)!;

    private IElement Part(string claim, string part) => Card(claim).QuerySelector($".parts [data-part={part}]")!;

    private string Needs(string claim, string part) => Part(claim, part).QuerySelector("[data-label=Needs]")!.TextContent;
}

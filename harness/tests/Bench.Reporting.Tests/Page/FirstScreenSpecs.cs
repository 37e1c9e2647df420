using System.Globalization;
using AngleSharp.Dom;
using Bench.Core.Claims;
using Bench.Reporting.Page;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Page;

/// <summary>What a reader has within a minute: which statements held, how strongly, and under which conditions.</summary>
public class FirstScreenSpecs(ManyClaimsRun run) : IClassFixture<ManyClaimsRun>
{
    [Fact]
    public void Verdicts_come_before_the_suite_s_own_answer_and_their_words_are_explained_above_them()
    {
        Assert.Equal(["tally", "source", "ruled", "notes"], run.Page.QuerySelectorAll("header > *").Skip(2).Select(part => part.ClassName));
        Assert.StartsWith("8 statements on a 2-CPU virtual machine: ", run.Page.QuerySelector(".tally")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            new[] { VerdictKind.Supported, VerdictKind.SmallerThanClaimed, VerdictKind.NoPracticalDifference, VerdictKind.Refuted, VerdictKind.Inconclusive },
            kind => Assert.Contains(
                $"“{VerdictWords.Of(kind)}”", run.Page.QuerySelector("header > .source")!.TextContent, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_tally_counts_every_statement_once()
    {
        var counted = run.Page.QuerySelectorAll(".tally .count")[1].TextContent.Split(", ")
            .Sum(words => int.Parse(words.Split(' ')[0], CultureInfo.InvariantCulture));

        Assert.Equal(ManyClaims.All.Count, counted);
        Assert.Equal(counted, run.Page.QuerySelectorAll(".ruled li").Length);
    }

    [Theory]
    [InlineData("heavier", "cold-start")]
    [InlineData("async-sync", "both")]
    [InlineData("async-asgi", "wait")]
    [InlineData("fastest", "against-django")]
    public void A_line_has_the_figures_of_the_part_that_decides_and_what_it_needed(string claim, string part)
    {
        var row = CsvTable.Read(run.Folder.Table("verdicts.csv")).Row(("claim", claim), ("row", "part"), ("part", part));

        var figures = Line(claim).QuerySelectorAll("data").Take(4).ToArray();

        Assert.Equal(["ratio", "ratio_low", "ratio_high", "threshold"], figures.Select(figure => figure.GetAttribute("data-source")!.Split(' ')[1]));
        Assert.All(figures, figure => Assert.Equal(row[figure.GetAttribute("data-source")!.Split(' ')[1]], figure.GetAttribute("value")));
    }

    [Fact]
    public void Of_so_many_parts_that_must_hold_the_last_that_is_needed_decides()
    {
        var parts = run.Report.Analysis.Verdicts
            .Single(verdict => verdict.Claim == "heavier").Parts
            .OrderByDescending(part => part.Estimate!.Interval!.Value.Low)
            .ToArray();

        Assert.Equal(parts[1].Part, DecidingParts.Of(VerdictOnClaim.All(run.Report).Single(item => item.Claim.Id == "heavier"))!.Part.Id);
        Assert.Contains("3 of 3 parts hold; this one decides", Line("heavier").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_without_a_ratio_tell_a_rank_a_crossing_or_what_was_seen()
    {
        Assert.Contains("rank 3 of 3, needs the first", Line("fastest").TextContent, StringComparison.Ordinal);
        Assert.Contains("crosses 5 at 2", Line("crossover").TextContent, StringComparison.Ordinal);
        Assert.Contains("4 of 5 are on in django, 1 of 5 in fastapi", Line("secure").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_says_whether_another_choice_turns_it_and_what_holds_against_what()
    {
        Assert.Contains("2 other choices measured, none turns it", Line("heavier").TextContent, StringComparison.Ordinal);
        Assert.Contains("django ÷ fastapi: cold start, s, less is better, in json.", Line("heavier").TextContent, StringComparison.Ordinal);
        Assert.Contains("as far as it can be tested", Line("secure").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_statements_in_the_same_words_tell_which_they_are()
    {
        Assert.Contains("against one that is synchronous", Line("async-sync").TextContent, StringComparison.Ordinal);
        Assert.Contains("against its ASGI support", Line("async-asgi").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_leads_to_a_place_that_tells_more_of_it() =>
        Assert.All(run.Page.QuerySelectorAll(".ruled a"), link => Assert.NotNull(run.Page.GetElementById(link.GetAttribute("href")![1..])));

    private IElement Line(string claim) =>
        run.Page.QuerySelectorAll(".ruled li").Single(line => line.QuerySelector("a")!.GetAttribute("href") == "#claim-" + claim);
}

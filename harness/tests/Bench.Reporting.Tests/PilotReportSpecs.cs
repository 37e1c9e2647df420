using AngleSharp.Html.Parser;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Journal;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

public sealed class PilotReportSpecs : IDisposable
{
    private static readonly PilotOutcome Outcome = new(2, 6, 0.021, 1.047, SyntheticRun.Blocks, "In a pilot of 2 blocks 6 ratios differed by 2.1 %.");

    private readonly TemporaryFolder parent = new();

    public void Dispose() => parent.Dispose();

    [Fact]
    public void The_first_screen_and_the_summary_say_what_the_pilot_said()
    {
        var folder = Written(Outcome);

        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));
        var note = page.QuerySelectorAll("header .note").Single(note => note.TextContent.Contains(Outcome.Reason, StringComparison.Ordinal));
        Assert.Equal("5 blocks", note.QuerySelector("strong")!.TextContent);
        Assert.Equal("pilot.jsonl", note.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains($"Blocks: 5, fixed before the first of them. {Outcome.Reason}", File.ReadAllText(folder.ReportMarkdown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_number_that_somebody_said_is_not_shown_as_a_pilot_s(bool hasChosen)
    {
        var chosen = Outcome with { Reason = "The pilot was not asked how many: it chose variants." };
        var folder = SyntheticRun.Write(
            parent.FullPath, manifest => manifest with { Suite = manifest.Suite with { BlocksAreAsked = true }, Pilot = hasChosen ? chosen : null });
        ReportWriter.Write(folder);

        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));
        Assert.Contains(page.QuerySelectorAll("header .note"), note => note.TextContent == "5 blocks, as was asked; no pilot for noise.");
        Assert.DoesNotContain("were fixed before", page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(hasChosen, page.QuerySelector("header")!.TextContent.Contains(chosen.Reason, StringComparison.Ordinal));
        Assert.Contains("Blocks: 5, as was asked; no pilot for noise.", File.ReadAllText(folder.ReportMarkdown), StringComparison.Ordinal);
    }

    [Fact]
    public void No_figure_comes_from_a_pilot_s_trials()
    {
        var without = Written(pilot: null);
        var figures = File.ReadAllText(without.Table("cells.csv"));

        var with = Written(Outcome);

        Assert.Equal(2 * 4, JournalReader.ReadPilot(with).Count);
        Assert.Equal(figures, File.ReadAllText(with.Table("cells.csv")));
        Assert.Equal(File.ReadAllText(without.Table("trials.csv")), File.ReadAllText(with.Table("trials.csv")));
    }

    private RunFolder Written(PilotOutcome? pilot)
    {
        var folder = SyntheticRun.Write(
            parent.FullPath,
            manifest => pilot is null ? manifest : manifest with { Suite = manifest.Suite with { Pilot = new Pilot(2, 30, ["json"]) }, Pilot = pilot });
        if (pilot is not null)
        {
            using var journal = JournalWriter.OpenPilot(folder);
            foreach (var trial in SyntheticRun.Trials(2).Where(trial => trial is { Scenario: "json", Attempt: 1 })) journal.Append(trial);
        }

        ReportWriter.Write(folder);
        return folder;
    }
}

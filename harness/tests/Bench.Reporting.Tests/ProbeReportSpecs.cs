using AngleSharp.Html.Parser;
using Bench.Core.Claims;
using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Reporting.Journal;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

public sealed class ProbeReportSpecs : IDisposable
{
    private readonly TemporaryFolder parent = new();
    private readonly RunFolder folder;

    public ProbeReportSpecs()
    {
        folder = SyntheticRun.Write(parent.FullPath, manifest => manifest with
        {
            Claims = [FixedClaim.Of(new Claim(
                "documented", "It documents itself", "a post", "It does.", false, "claims", new ClaimRule(RuleKind.All),
                [new ProbePart("page", "A page.", "page", "Is there.")],
                null, "No page.", []))],
        });
        ProbeJournal.Append(folder, Result("page", "probes/page/fastapi.txt"));
        ProbeJournal.Append(folder, Result("other", "javascript:alert(1)"));
    }

    public void Dispose() => parent.Dispose();

    [Fact]
    public void What_a_probe_saw_stands_in_its_claim_with_a_link_to_the_evidence_and_in_a_table()
    {
        ReportWriter.Write(folder);

        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));
        var card = page.GetElementById("claim-documented")!;
        Assert.Equal("supported", card.QuerySelector(".word")!.TextContent);
        Assert.Equal("probes/page/fastapi.txt", Assert.Single(card.QuerySelectorAll(".seen a[href^=probes]")).GetAttribute("href"));
        Assert.Equal("–", card.QuerySelector("[data-label=Blocks]")!.TextContent);
        Assert.Equal("12 bytes", CsvTable.Read(folder.Table("probes.csv")).Row(("probe", "page"), ("target", "fastapi"))["value"]);
    }

    [Fact]
    public void In_a_run_of_few_blocks_the_page_says_that_probes_alone_have_verdicts()
    {
        ReportWriter.Write(folder);

        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));
        Assert.Equal("What this run looked at, with verdicts of probes alone", page.QuerySelector("#verdicts h2")!.TextContent);
        Assert.Equal("indicative", page.QuerySelector(".chip.indicative")!.TextContent);
        Assert.Equal("supported", Assert.Single(page.QuerySelectorAll(".ruled .word")).TextContent);
    }

    [Fact]
    public void Only_what_names_a_file_of_the_run_becomes_a_link()
    {
        File.Delete(folder.Probes);
        ProbeJournal.Append(folder, Result("page", "javascript:alert(1)"));

        ReportWriter.Write(folder);

        Assert.DoesNotContain("javascript:", File.ReadAllText(folder.ReportHtml), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_of_another_schema_is_refused_with_its_line()
    {
        File.AppendAllText(folder.Probes, """{ "schemaVersion": 9 }""" + "\n");

        var refusal = Assert.Throws<InvalidDefinitionException>(() => ProbeJournal.Read(folder));

        Assert.Contains("probes.jsonl, line 3: schema version 9", refusal.Message, StringComparison.Ordinal);
    }

    private static ProbeResult Result(string probe, string evidence) =>
        new(ProbeResult.CurrentSchemaVersion, probe, true, "the page is there", [new ProbeObservation("fastapi", "size", "12 bytes", evidence)]);
}

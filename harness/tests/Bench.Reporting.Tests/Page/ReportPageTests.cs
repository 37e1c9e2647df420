using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting.Journal;
using Bench.Reporting.Page;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Page;

public class ReportPageTests(WrittenRun run) : IClassFixture<WrittenRun>
{
    [Fact]
    public void The_page_asks_nobody_for_anything()
    {
        var html = File.ReadAllText(run.Folder.ReportHtml);

        Assert.Empty(run.Page.QuerySelectorAll("link, iframe, object, embed, img, [src], [style], [onclick], [onload]"));
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_lets_the_pages_own_script_and_style_through_by_their_digests_and_nothing_else()
    {
        static string Digest(IElement element) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)))}'";

        var policy = run.Page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content");

        Assert.Equal(
            $"default-src 'none'; style-src {Digest(Assert.Single(run.Page.QuerySelectorAll("style")))}; "
            + $"script-src {Digest(Assert.Single(run.Page.QuerySelectorAll("script")))}; base-uri 'none'; form-action 'none'",
            policy);
    }

    [Fact]
    public void Every_link_to_a_file_leads_to_a_file_of_the_run() => Assert.All(
        run.Page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Where(link => !link.StartsWith("https:", StringComparison.Ordinal)),
        link => Assert.True(
            link.StartsWith('#') ? run.Page.GetElementById(link[1..]) is not null : File.Exists(Path.Combine(run.Folder.FullPath, link)),
            link));

    [Fact]
    public void Every_chart_has_a_name_and_its_values_in_words()
    {
        var drawings = run.Page.QuerySelectorAll("svg");
        Assert.Equal(54, drawings.Length);
        Assert.All(drawings, drawing =>
        {
            Assert.Equal("img", drawing.GetAttribute("role"));
            Assert.All(drawing.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEmpty(run.Page.GetElementById(id)!.TextContent));
        });
    }

    [Fact]
    public void What_a_target_does_not_offer_stands_beside_its_settings_with_the_reason() => Assert.Contains(
        run.Page.QuerySelectorAll("p.source"), line => line.TextContent == "Not offered: upload, stream (no forms)");

    [Fact]
    public void Each_sitting_of_a_run_is_told_with_its_blocks()
    {
        const string sittings = "in 2 sittings: blocks 1 to 4 from 2026-11-24 01:02 to 2026-11-24 01:09 UTC; "
            + "blocks 4 to 5 from 2026-11-24 01:09 to 2026-11-24 01:12 UTC";

        Assert.Contains(run.Page.QuerySelectorAll("#environment dd"), fact => fact.TextContent == sittings);
        Assert.Contains(sittings, File.ReadAllText(run.Folder.ReportMarkdown), StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_of_the_first_screen_is_followed_by_what_its_scenarios_are() => Assert.Contains(
        run.Page.QuerySelectorAll("p.source").Select(line => line.TextContent),
        line => run.Report.Manifest.Suite.Scenarios.All(scenario => line.Contains($"{scenario.Id} is “{scenario.Title}”", StringComparison.Ordinal)));

    [Fact]
    public void Doubts_are_one_counted_link_that_names_what_must_not_wait()
    {
        var note = run.Page.QuerySelector(".notes .doubt")!;

        Assert.Equal("#doubts", Assert.Single(note.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.StartsWith(
            "9 kinds of doubt, first of all: A target died (result of the target, once, ", note.TextContent, StringComparison.Ordinal);
        Assert.All(
            DoubtGroup.Of(run.Report.Analysis),
            group => Assert.Contains(group.Name, note.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_header_links_to_sections_and_not_to_every_scenario()
    {
        Assert.InRange(run.Page.QuerySelectorAll("header nav a").Length, 1, 7);
        Assert.Equal(
            run.Report.Manifest.Suite.Scenarios.Select(scenario => $"#scenario-{scenario.Id}"),
            run.Page.QuerySelectorAll("#scenarios a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public void Versions_of_frameworks_stand_at_the_top_and_in_markdown_and_all_others_with_the_environment()
    {
        var top = run.Page.QuerySelector(".facts")!.TextContent;
        Assert.Contains("fastapi 0.163.2, django 6.1.3, python ", top, StringComparison.Ordinal);
        Assert.DoesNotContain("uvicorn", top, StringComparison.Ordinal);
        Assert.Contains("uvicorn ", run.Page.QuerySelector("#environment .facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(": fastapi 0.163.2, django 6.1.3, python ", File.ReadAllText(run.Folder.ReportMarkdown), StringComparison.Ordinal);
    }

    [Fact]
    public void No_id_is_there_twice()
    {
        var ids = run.Page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();

        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void On_a_phone_no_text_of_a_chart_is_cut_off_or_smaller_than_eleven_pixels()
    {
        foreach (var drawing in run.Page.QuerySelectorAll(".narrow svg"))
        {
            var width = Number(drawing, "width");
            Assert.True(width <= 340);
            Assert.True(Number(drawing, "font-size") >= 11);
            foreach (var text in drawing.QuerySelectorAll("text"))
            {
                // Half an em a letter is a low estimate: what fails here is cut off in every font.
                var length = text.TextContent.Length * 6;
                var start = Number(text, "x") - (text.GetAttribute("text-anchor") switch { "end" => length, "middle" => length / 2.0, _ => 0 });
                Assert.True(start >= 0 && start + length <= width, text.TextContent);
            }
        }
    }

    [Fact]
    public void Text_of_the_run_never_becomes_markup()
    {
        const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&";
        using var parent = new TemporaryFolder();
        var folder = SyntheticRun.Write(parent.FullPath, manifest => manifest with
        {
            Suite = manifest.Suite with
            {
                Title = Hostile,
                Targets =
                [
                    .. manifest.Suite.Targets.Select(target => target with
                    {
                        Title = Hostile,
                        Settings = [new TargetSetting(Hostile, Hostile, Hostile, "javascript:alert(3)")],
                        NotOffered = [new UnofferedContract(Hostile, Hostile)],
                    }),
                ],
                Scenarios = [.. manifest.Suite.Scenarios.Select(scenario => scenario with { Title = Hostile })],
            },
            Launcher = Hostile,
            Machine = manifest.Machine with { CpuModel = Hostile },
        });
        ReportWriter.Write(folder);
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));

        Assert.DoesNotContain("alert", Assert.Single(page.QuerySelectorAll("script")).TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("img, [onerror]"));
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Hostile, page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("<script", File.ReadAllText(folder.ReportMarkdown), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", File.ReadAllText(Path.Combine(folder.Charts, "json-throughput.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_sentence_is_the_suites_first_comparison_at_its_highest_level()
    {
        var row = CsvTable.Read(run.Folder.Table("comparisons.csv")).Row(
            ("numerator", "fastapi"), ("denominator", "django"), ("scenario", "json"), ("level", "64"), ("metric", "requests_per_second"));

        var figures = run.Page.QuerySelectorAll(".dek data").Select(figure => figure.GetAttribute("value")).ToArray();

        Assert.Equal(["64", row["ratio"], row["ratio_low"], row["ratio_high"], row["valid_blocks"]], figures[..5]);
    }

    [Fact]
    public void Few_blocks_are_labelled_indicative_and_no_verdict_is_given()
    {
        Assert.Contains("indicative, no verdicts", run.Page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        var results = run.Page.QuerySelectorAll("header, section:not(#method)").Select(part => part.TextContent).ToArray();
        Assert.All(results, text => Assert.DoesNotContain("supported", text, StringComparison.OrdinalIgnoreCase));
        Assert.All(results, text => Assert.DoesNotContain("refuted", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_voided_data_comes_first_among_the_doubts() => Assert.Equal(
        ["void", "withheld", "result", "result", "shown", "shown", "shown", "shown", "shown"],
        run.Page.QuerySelectorAll(".doubts > li").Select(doubt => doubt.ClassName));

    [Fact]
    public void Closed_latency_is_labelled_wherever_it_is_shown()
    {
        Assert.All(
            run.Page.QuerySelectorAll("#scenario-json table.cells thead, #scenario-wait table.cells thead"),
            head => Assert.Contains("closed: hides stalls", head.TextContent, StringComparison.Ordinal));
        Assert.All(
            run.Page.QuerySelectorAll("figure").Where(figure => figure.TextContent.Contains("latency", StringComparison.Ordinal)),
            figure => Assert.Contains("hides stalls", figure.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(CsvTable.Read(run.Folder.Table("comparisons.csv")).Rows, row => row["metric"].Contains("latency", StringComparison.Ordinal));
    }

    [Fact]
    public void Responses_are_labelled_as_those_of_a_rate_and_instability_is_said_where_they_stand()
    {
        var table = run.Page.QuerySelector("#scenario-json-open table.cells")!;
        Assert.Contains("at the offered rate", table.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        var unstable = table.QuerySelectorAll("tbody tr").Where(row => row.QuerySelector("small") is not null).ToArray();
        Assert.Equal(("django-asgi", "800"), (Assert.Single(unstable).GetAttribute("data-target"), unstable[0].GetAttribute("data-level")));
        Assert.Contains("> 30,000 unstable", unstable[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Poisson arrivals over 64 connections", run.Page.QuerySelector("#scenario-json-open .source")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_first_question_is_about_a_rate_the_first_sentence_is_about_the_response()
    {
        using var parent = new TemporaryFolder();
        var folder = SyntheticRun.Write(
            parent.FullPath, manifest => manifest with { Suite = manifest.Suite with { Scenarios = [manifest.Suite.Scenarios[2]] } });
        ReportWriter.Write(folder);
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.ReportHtml));

        Assert.StartsWith(
            "At 800 requests/s on a 2-CPU virtual machine, the median response of FastAPI on uvicorn took 0.",
            page.QuerySelector(".dek")!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain("requests a second as", page.QuerySelector(".dek")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("table.ratios"));
        Assert.False(File.Exists(Path.Combine(folder.Charts, "ratios.png")));
    }

    [Fact]
    public void No_report_says_where_the_machine_keeps_its_files()
    {
        var manifest = Path.GetFileName(run.Folder.Manifest);
        var files = Directory.EnumerateFiles(run.Folder.FullPath, "*", SearchOption.AllDirectories);
        foreach (var file in files.Where(file => Path.GetFileName(file) != manifest && !file.EndsWith(".png", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("/somewhere/private", File.ReadAllText(file), StringComparison.Ordinal);
            Assert.DoesNotContain(run.Folder.FullPath, File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_run_without_a_single_trial_still_has_a_report()
    {
        using var parent = new TemporaryFolder();
        var folder = RunFolder.Create(parent.FullPath, "quick", new DateTimeOffset(2026, 11, 24, 1, 2, 3, TimeSpan.Zero));
        folder.WriteManifest(SyntheticRun.Manifest());

        var report = ReportWriter.Write(folder);

        Assert.Contains("No ratio could be estimated", File.ReadAllText(folder.ReportHtml), StringComparison.Ordinal);
        Assert.Contains("No ratio could be estimated: see the doubts.", ReportSummary.Lines(report));
    }

    [Fact]
    public void A_run_of_one_target_says_that_there_was_nothing_to_compare()
    {
        using var parent = new TemporaryFolder();
        var folder = RunFolder.Create(parent.FullPath, "quick", new DateTimeOffset(2026, 11, 24, 1, 2, 3, TimeSpan.Zero));
        var manifest = SyntheticRun.Manifest();
        folder.WriteManifest(manifest with { Suite = manifest.Suite with { Comparisons = [] } });

        var report = ReportWriter.Write(folder);

        Assert.Contains("Nothing was compared", File.ReadAllText(folder.ReportHtml), StringComparison.Ordinal);
        Assert.StartsWith("Nothing was compared", ReportSummary.Lines(report)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_cannot_be_seen_has_no_chart_of_its_memory()
    {
        using var parent = new TemporaryFolder();
        var folder = RunFolder.Create(parent.FullPath, "quick", new DateTimeOffset(2026, 11, 24, 1, 2, 3, TimeSpan.Zero));
        folder.WriteManifest(SyntheticRun.Manifest());
        using (var journal = JournalWriter.Open(folder))
        {
            foreach (var trial in SyntheticRun.Trials()) journal.Append(Unseen(trial));
        }

        ReportWriter.Write(folder);

        Assert.True(File.Exists(Path.Combine(folder.Charts, "json-throughput.png")));
        Assert.False(File.Exists(Path.Combine(folder.Charts, "json-memory.png")));
    }

    private static TrialRecord Unseen(TrialRecord trial) =>
        trial with { Levels = [.. trial.Levels.Select(level => level with { Resources = null, StealShare = null })] };

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}

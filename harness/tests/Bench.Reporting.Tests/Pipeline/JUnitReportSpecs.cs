using System.Xml.Linq;
using Bench.Core.Findings;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Pipeline;

public class JUnitReportSpecs(DecidedRun run) : IClassFixture<DecidedRun>
{
    private readonly XElement junit = XDocument.Load(run.Folder.JUnit).Root!;

    [Fact]
    public void Every_claim_and_every_cell_is_one_case()
    {
        Assert.Equal(run.Report.Manifest.Claims!.Select(item => item.Claim.Id).Order(), Cases("claims").Select(item => Name(item).Split(':')[0]).Order());
        Assert.Equal(run.Report.Analysis.Cells.Select(cell => $"{cell.Target}, {cell.Level}"), Cases("cells").Select(Name));
        Assert.All(junit.Elements("testsuite"), suite =>
        {
            Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
            Assert.Equal(suite.Descendants("skipped").Count(), (int)suite.Attribute("skipped")!);
        });
    }

    [Theory]
    [InlineData("faster", null)]
    [InlineData("slower", null)]
    [InlineData("upstream", "not measured in this run")]
    [InlineData("people", "not testable here")]
    public void A_claim_with_a_verdict_passes_whatever_it_is_and_one_without_is_skipped_with_the_reason(string claim, string? skipped)
    {
        var ofClaim = Cases("claims").Single(item => Name(item).StartsWith(claim + ":", StringComparison.Ordinal));
        var message = (string?)ofClaim.Element("skipped")?.Attribute("message");

        Assert.Equal(skipped, message?.Split('.')[0]);
    }

    [Fact]
    public void A_cell_fails_exactly_where_too_few_of_its_blocks_are_valid()
    {
        var failed = Cases("cells")
            .Where(item => item.Element("failure") is not null)
            .Select(item => ((string)item.Attribute("classname")!, Name(item)))
            .ToArray();

        Assert.Equal([("cells.json", "django-asgi, closed 8 users"), ("cells.wait", "django-asgi, closed 64 users")], failed);
        Assert.Contains("A target died: exit code 139", junit.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_target_wrote_never_breaks_the_file()
    {
        using var parent = new TemporaryFolder();
        var folder = SyntheticRun.Write(
            parent.FullPath,
            changeTrial: trial => trial with
            {
                Findings = [new Finding(FindingKind.Errors, FindingEffect.Shown, null, "\u0000\u001b[31m</testsuites>\ud83d\ude80", "Look.")],
            });
        ReportWriter.Write(folder);

        Assert.Contains("\ufffd\ufffd[31m</testsuites>\ud83d\ude80", XDocument.Load(folder.JUnit).Root!.Value, StringComparison.Ordinal);
    }

    private IEnumerable<XElement> Cases(string suite) =>
        junit.Elements("testsuite").Single(item => (string)item.Attribute("name")! == suite).Elements("testcase");

    private static string Name(XElement item) => (string)item.Attribute("name")!;
}

using Bench.Core.Findings;
using Bench.Core.Statistics;
using Bench.Reporting.Pipeline;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Pipeline;

public class GitHubAnnotationsTests(WrittenRun run) : IClassFixture<WrittenRun>
{
    [Fact]
    public void Every_kind_of_doubt_is_one_line_and_only_what_is_merely_shown_is_a_notice()
    {
        var lines = GitHubAnnotations.Of(run.Report).ToArray();

        Assert.Equal(run.Report.Analysis.Findings.Select(located => (located.Finding.Effect, located.Finding.Kind)).Distinct().Count(), lines.Length);
        Assert.Contains(lines, line => line.StartsWith("::warning title=A target died (result of the target%2C once", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("::notice title=Requests failed (shown", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_of_a_run_starts_no_command_of_its_own()
    {
        var hostile = new LocatedFinding(
            new Finding(FindingKind.Errors, FindingEffect.Shown, null, "100%\r\n::error::no", "Look."), null, null, null, null, null);
        var line = Assert.Single(GitHubAnnotations.Of(run.Report with { Analysis = run.Report.Analysis with { Findings = [hostile] } }));

        Assert.Equal("::notice title=Requests failed (shown%2C once)::the run: 100%25%0D%0A::error::no. Look.", line);
    }
}

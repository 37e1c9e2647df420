using System.Globalization;
using System.Text.RegularExpressions;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

/// <summary>What README quotes of the committed runs is what they say.</summary>
public partial class ReadmeSpecs
{
    private static IReadOnlyList<Match> Quoted { get; } =
        [.. File.ReadLines(Path.Combine(TestPlaces.Repository, "README.md")).Select(line => VerdictRow().Match(line)).Where(row => row.Success)];

    [Fact]
    public void Each_verdict_is_the_one_of_the_run_that_it_links_to()
    {
        Assert.NotEmpty(Quoted);
        Assert.All(Quoted, quoted =>
            Assert.Equal(RowsOf(quoted).Single(row => row["row"] == "claim")["verdict"], quoted.Groups["verdict"].Value));
    }

    [Fact]
    public void Each_ratio_with_an_interval_stands_among_the_figures_of_its_verdict()
    {
        var figures = Quoted.SelectMany(quoted => RatioWithInterval().Matches(quoted.Groups["figures"].Value).Select(figure => (quoted, figure))).ToArray();

        Assert.NotEmpty(figures);
        Assert.All(figures, pair => Assert.Contains(
            RowsOf(pair.quoted),
            row => Rounds(row["ratio"], pair.figure.Groups["ratio"].Value)
                && Rounds(row["ratio_low"], pair.figure.Groups["low"].Value)
                && Rounds(row["ratio_high"], pair.figure.Groups["high"].Value)));
    }

    [Fact]
    public void Every_statement_that_a_committed_run_rules_on_is_quoted()
    {
        var ruled = from run in Quoted.Select(quoted => quoted.Groups["run"].Value).Distinct()
                    from row in CsvTable.Read(Path.Combine(TestPlaces.Repository, run, "verdicts.csv")).Rows
                    where row["row"] == "claim" && row["verdict"] is not ("not measured in this run" or "not testable here")
                    select row["claim"];

        Assert.Empty(ruled.Except(Quoted.Select(quoted => quoted.Groups["claim"].Value)));
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> RowsOf(Match quoted) =>
        CsvTable.Read(Path.Combine(TestPlaces.Repository, quoted.Groups["run"].Value, "verdicts.csv")).Rows
            .Where(row => row["claim"] == quoted.Groups["claim"].Value);

    private static bool Rounds(string exact, string shown) => exact.Length > 0
        && double.Parse(exact, CultureInfo.InvariantCulture).ToString("F2", CultureInfo.InvariantCulture) == shown;

    /// <summary>Statement, behind the framework that it is about where its words do not say so, verdict, figures, and the run with the claim's card.</summary>
    [GeneratedRegex(
        @"^\| (?:\[(?:FastAPI|Django)\] )?“[^|]+” \| \*\*(?<verdict>[^*]+)\*\* \| (?<figures>[^|]+) "
            + @"\| \[`(?<claim>[a-z-]+)`\]\((?<run>results/reference/[a-z-]+)/report\.md#claim-\k<claim>\) \|$")]
    private static partial Regex VerdictRow();

    [GeneratedRegex(@"(?<ratio>\d+\.\d\d)\D{0,9}\((?<low>\d+\.\d\d) to (?<high>\d+\.\d\d)\)")]
    private static partial Regex RatioWithInterval();
}

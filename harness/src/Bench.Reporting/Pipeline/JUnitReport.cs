using System.Text;
using System.Xml;
using System.Xml.Linq;
using Bench.Core.Claims;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Page;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Pipeline;

/// <summary>
/// <c>junit.xml</c>: one case a claim, a cell and a capacity. A verdict is an answer, so a refuted claim passes as a supported one does; what has no answer is
/// skipped. A cell or a capacity fails where too few of its blocks are valid, which is also what exit code 5 is about.
/// </summary>
internal static class JUnitReport
{
    public static string Of(Report report)
    {
        XElement[] suites =
        [
            Suite("claims", VerdictOnClaim.All(report).Select(Case)),
            Suite("cells", report.Analysis.RequiredCells.Select(cell => Case(cell, report))),
            .. report.Analysis.Capacities.Count == 0
                ? (XElement[])[]
                : [Suite("capacities", report.Analysis.Capacities.Select(capacity => Case(capacity, report)))],
        ];
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
            new XElement("testsuites", new XAttribute("name", Allowed(report.Manifest.Suite.Id)), suites).Save(writer);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static XElement Suite(string name, IEnumerable<XElement> cases)
    {
        var all = cases.ToArray();
        return new XElement(
            "testsuite", new XAttribute("name", name), new XAttribute("tests", all.Length), Count("failures", "failure", all), new XAttribute("errors", 0),
            Count("skipped", "skipped", all), all);
    }

    private static XAttribute Count(string name, string outcome, IEnumerable<XElement> cases) =>
        new(name, cases.Count(item => item.Element(outcome) is not null));

    private static XElement Case(VerdictOnClaim item) => new(
        "testcase", new XAttribute("classname", "claims"), new XAttribute("name", Allowed($"{item.Claim.Id}: {item.Claim.Quotation}")),
        item.Verdict.Kind is VerdictKind.NotMeasured or VerdictKind.NotTestableHere or VerdictKind.Indicative or VerdictKind.Inconclusive
            ? new XElement("skipped", new XAttribute("message", Allowed($"{item.Word}. {item.Sentence}")))
            : null,
        new XElement("system-out", Allowed(string.Join('\n', [$"{item.Word}. {item.Sentence}", .. item.Verdict.Parts.Select(Line)]))));

    private static string Line(PartVerdict part)
    {
        var ratio = part.Estimate is { } estimate ? $", ratio {TidyTable.Exact(estimate.Ratio)}" : string.Empty;
        var interval = part.Estimate?.Interval is { } ends ? $" ({TidyTable.Exact(ends.Low)} to {TidyTable.Exact(ends.High)})" : string.Empty;
        return $"{part.Part}: {VerdictWords.Of(part.Kind)}{ratio}{interval}";
    }

    private static XElement Case(Cell cell, Report report) => Case(
        $"cells.{cell.Scenario}", $"{cell.Target}, {cell.Level}", cell.ValidBlocks, cell.PlannedBlocks, Figures(cell),
        report.Analysis.Findings.Where(located => IsAbout(located, cell.Scenario, cell.Target, cell.Level)));

    private static XElement Case(CapacityEstimate capacity, Report report) => Case(
        $"capacities.{capacity.Scenario}", capacity.Target, capacity.ValidBlocks, capacity.PlannedBlocks, Figures(capacity),
        report.Analysis.Findings.Where(located => IsAbout(located, capacity.Scenario, capacity.Target, null)));

    private static XElement Case(string group, string name, int validBlocks, int plannedBlocks, string figures, IEnumerable<LocatedFinding> doubts) => new(
        "testcase", new XAttribute("classname", Allowed(group)), new XAttribute("name", Allowed(name)),
        validBlocks < plannedBlocks
            ? new XElement(
                "failure", new XAttribute("type", "TooFewValidBlocks"),
                new XAttribute("message", FormattableString.Invariant($"{validBlocks} of {plannedBlocks} blocks are valid")))
            : null,
        new XElement("system-out", Allowed(string.Join('\n', [figures, .. doubts.Select(Line).Distinct()]))));

    private static string Figures(Cell cell) => cell.RequestsPerSecond is { } answered
        ? $"{TidyTable.Exact(answered.Mean)} requests answered a second"
        : "no figure";

    private static string Figures(CapacityEstimate capacity) => CapacityRow.Exact(capacity.Kind, capacity.RequestsPerSecond) is { } rate
        ? $"capacity {rate} requests a second"
        : "no figure";

    private static bool IsAbout(LocatedFinding located, string scenario, string target, Level? level) =>
        located.Scenario == scenario && located.Subject == target && (located.Finding.Level is null || level is null || located.Finding.Level == level);

    private static string Line(LocatedFinding located) => $"{DoubtGroup.NameOf(located.Finding.Kind)}: {located.Finding.Evidence}";

    // Evidence may quote what a target wrote, and XML has no way to write most control characters.
    private static string Allowed(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune));
}

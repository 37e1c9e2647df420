using System.Text.Json;
using System.Text.Json.Nodes;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Reporting.Tests.Synthetic;
using NJsonSchema;

namespace Bench.Reporting.Tests;

/// <summary>The schema by which other programs read analysis.json: all that is written obeys it, and it allows nothing else.</summary>
public sealed class AnalysisSchemaSpecs(FullRun run) : IClassFixture<FullRun>
{
    private static readonly string SchemaText = File.ReadAllText(Path.Combine(TestPlaces.Repository, "harness", "docs", "analysis.schema.json"));

    // It refers to nothing outside itself, so nothing is waited for.
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(SchemaText).GetAwaiter().GetResult();

    private string Written => JsonSerializer.Serialize(run.Analysis, RunJson.Document);

    public static TheoryData<string> Suites => TestPlaces.CommittedSuites;

    [Theory]
    [MemberData(nameof(Suites))]
    public void The_published_analyses_obey_it(string suite) =>
        Assert.Empty(Problems(File.ReadAllText(Path.Combine(TestPlaces.Committed(suite), "analysis.json"))));

    [Fact]
    public void An_analysis_with_all_that_one_may_hold_obeys_it()
    {
        var analysis = run.Analysis;

        Assert.NotEmpty(analysis.Capacities);
        Assert.NotEmpty(analysis.CapacityComparisons);
        Assert.NotEmpty(analysis.Canaries);
        Assert.NotEmpty(analysis.Probes);
        Assert.NotEmpty(analysis.Engines);
        Assert.NotEmpty(analysis.Findings);
        Assert.Contains(analysis.Verdicts, verdict => verdict.Robustness is not null);
        Assert.Contains(analysis.Verdicts, verdict => verdict.Variants.Count > 0);
        Assert.Contains(analysis.Verdicts.SelectMany(verdict => verdict.Parts), part => part.Crossover is not null);
        Assert.Contains(analysis.Verdicts.SelectMany(verdict => verdict.Parts), part => part.Ranks is not null);
        Assert.Empty(Problems(Written));
    }

    [Theory]
    [InlineData("\"schemaVersion\": 2,", "\"schemaVersion\": 3,")]
    [InlineData("\"indicative\": false,", "\"indicative\": null,")]
    [InlineData("\"claim\": \"people\",", "")]
    [InlineData("\"claim\": \"people\",", "\"claim\": \"people\", \"statement\": \"people\",")]
    [InlineData("\"kind\": \"notTestableHere\"", "\"kind\": \"certain\"")]
    [InlineData("\"effect\": \"void\"", "\"effect\": \"hidden\"")]
    [InlineData("\"workload\": \"open\"", "\"workload\": \"closed\"")]
    [InlineData("\"plannedBlocks\": 14,", "\"plannedBlocks\": 14.5,")]
    [InlineData("\"limitNs\": 250000000", "\"limitNs\": -1")]
    public void What_no_analysis_says_is_refused(string said, string otherwise)
    {
        Assert.Contains(said, Written, StringComparison.Ordinal);
        Assert.NotEmpty(Problems(Written.Replace(said, otherwise, StringComparison.Ordinal)));
    }

    [Fact]
    public void It_says_of_every_property_and_value_what_is_written() => Assert.Empty(new SchemaDifferences(Parsed()).From(typeof(Analysis)));

    [Theory]
    [InlineData("cell", "validBlocks")]
    [InlineData("failures", "reset")]
    [InlineData("openLevel", "connections")]
    [InlineData("probe", "isMoreThanClaimed")]
    public void A_property_that_it_lacks_is_found(string definition, string property)
    {
        var lacking = Parsed();
        lacking["definitions"]![definition]!["properties"]!.AsObject().Remove(property);

        Assert.Contains(
            new SchemaDifferences(lacking).From(typeof(Analysis)),
            difference => difference.EndsWith($": {property} is written and not in the schema", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("verdictKind", "supported")]
    [InlineData("findingKind", "engineSaturated")]
    [InlineData("findingEffect", "void")]
    public void A_value_that_it_lacks_is_found(string definition, string value)
    {
        var lacking = Parsed();
        lacking["definitions"]![definition]!["enum"]!.AsArray().RemoveAt(0);

        Assert.Contains(
            new SchemaDifferences(lacking).From(typeof(Analysis)),
            difference => difference.EndsWith($": {value} is written and not in the schema", StringComparison.Ordinal));
    }

    private static JsonObject Parsed() => JsonNode.Parse(SchemaText)!.AsObject();

    private static IEnumerable<string> Problems(string analysis) => Schema.Validate(analysis).Select(error => $"{error}");
}

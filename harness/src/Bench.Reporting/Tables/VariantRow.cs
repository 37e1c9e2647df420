using Bench.Core.Statistics;

namespace Bench.Reporting.Tables;

/// <summary>One variant among which a pilot chose: a row of <c>variants.csv</c>.</summary>
/// <param name="Scenario">By whose closed rate it was ranked.</param>
/// <param name="ChosenFor">The scenarios of the run, with commas.</param>
/// <param name="Level">Of its highest rate; empty where there is none.</param>
/// <param name="RequestsPerSecondMean">Over the pilot's valid blocks; empty where it died in all of them, or none was valid.</param>
/// <param name="Fate"><c>best</c>, <c>beside</c> (measured too, and shown beside the best), <c>undecided</c> (no valid trial: measured, and
/// may still be the best) or <c>left out</c>.</param>
public sealed record VariantRow(
    string Scenario,
    string ChosenFor,
    string Target,
    string? Workload,
    double? Level,
    string? LevelUnit,
    double? RequestsPerSecondMean,
    int ValidBlocks,
    int PlannedBlocks,
    string Fate)
{
    public static IEnumerable<VariantRow> Of(PilotOutcome pilot) =>
        from choice in pilot.Variants
        from variant in choice.Variants
        select new VariantRow(
            choice.By, string.Join(", ", choice.In), variant.Target, variant.Level?.Workload, variant.Level?.Value, variant.Level?.Unit,
            variant.RequestsPerSecond, variant.ValidBlocks, pilot.PilotBlocks, FateOf(variant.Fate));

    public static string FateOf(VariantFate fate) => fate switch
    {
        VariantFate.Best => "best",
        VariantFate.Beside => "beside",
        VariantFate.Undecided => "undecided",
        VariantFate.LeftOut => "left out",
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "No word is known for this fate."),
    };
}

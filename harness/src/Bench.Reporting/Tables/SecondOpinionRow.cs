using Bench.Core.Statistics;

namespace Bench.Reporting.Tables;

/// <summary>One throughput ratio by two engines, over the blocks in which both measured both targets: a row of <c>second_opinions.csv</c>.</summary>
/// <param name="Engine">The second engine, with its version.</param>
/// <param name="MainRatio">By the run's own engine.</param>
/// <param name="SecondRatio">By the second one.</param>
/// <param name="Apart">Second ÷ main − 1.</param>
public sealed record SecondOpinionRow(
    string Numerator,
    string Denominator,
    string Scenario,
    string Workload,
    double Level,
    string LevelUnit,
    string Engine,
    double MainRatio,
    double? MainRatioLow,
    double? MainRatioHigh,
    double SecondRatio,
    double? SecondRatioLow,
    double? SecondRatioHigh,
    double Apart,
    int Blocks)
{
    public static SecondOpinionRow Of(EngineAgreement agreement) => new(
        agreement.Comparison.Numerator, agreement.Comparison.Denominator,
        agreement.Scenario, agreement.Level.Workload, agreement.Level.Value, agreement.Level.Unit, agreement.Engine,
        agreement.Main.Ratio, agreement.Main.Interval?.Low, agreement.Main.Interval?.High,
        agreement.Second.Ratio, agreement.Second.Interval?.Low, agreement.Second.Interval?.High,
        agreement.Apart, agreement.Blocks);
}

namespace Bench.Core.Claims;

/// <summary>What a claim is about, as pages write it.</summary>
public static class ClaimMetricWords
{
    public static string Of(ClaimMetric metric) => metric switch
    {
        ClaimMetric.RequestsPerSecond => "requests/s",
        ClaimMetric.CapacityPerSecond => "capacity, requests/s",
        ClaimMetric.RequestsPerCpuHour => "requests per CPU-hour",
        ClaimMetric.CpuMicrosecondsPerRequest => "CPU µs a request",
        ClaimMetric.ColdStartSeconds => "cold start, s",
        ClaimMetric.ProportionalBytes => "memory (PSS), bytes",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No words are known for this metric."),
    };
}

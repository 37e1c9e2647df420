namespace Bench.Core.Claims;

/// <summary>Which way a claim's metric points.</summary>
public static class ClaimMetrics
{
    public static bool IsMoreBetter(ClaimMetric metric) =>
        metric is ClaimMetric.RequestsPerSecond or ClaimMetric.CapacityPerSecond or ClaimMetric.RequestsPerCpuHour;
}

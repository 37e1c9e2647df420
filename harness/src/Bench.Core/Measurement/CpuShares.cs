namespace Bench.Core.Measurement;

/// <summary>What a set of CPUs did in a window apart from running the processes of interest; shares of all their time, 0 to 1.</summary>
/// <param name="Steal">Taken by the hypervisor.</param>
/// <param name="Foreign">Taken by other processes.</param>
public sealed record CpuShares(double Idle, double Steal, double Foreign)
{
    /// <summary>Time that was there, but not for the processes of interest.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double Taken => Steal + Foreign;
}

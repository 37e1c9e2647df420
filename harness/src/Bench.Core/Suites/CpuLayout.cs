namespace Bench.Core.Suites;

/// <summary>Which CPUs the parts of a run have (METHOD.md M10). The orchestrator runs with the load.</summary>
public sealed record CpuLayout(CpuSet Target, CpuSet Load, CpuSet Services)
{
    /// <summary>With a shared CPU the generator takes time from what it measures.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool TargetSharesLoad => Target.Overlaps(Load);

    /// <summary>The engine or services are meant to run where the target does.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool TargetIsNotAlone => TargetSharesLoad || Target.Overlaps(Services);

    public override string ToString() =>
        $"target={Target};load={Load};services={Services}";
}

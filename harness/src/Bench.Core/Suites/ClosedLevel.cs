using System.Text.Json.Serialization;

namespace Bench.Core.Suites;

/// <summary>A fixed number of concurrent users without think time, each with a connection of its own.</summary>
public sealed record ClosedLevel : Level
{
    public ClosedLevel(int concurrency)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(concurrency, 1);
        Concurrency = concurrency;
    }

    public int Concurrency { get; init; }

    [JsonIgnore]
    public override int Connections => Concurrency;

    [JsonIgnore]
    public override string Workload => "closed";

    [JsonIgnore]
    public override double Value => Concurrency;

    [JsonIgnore]
    public override string Unit => "users";
}

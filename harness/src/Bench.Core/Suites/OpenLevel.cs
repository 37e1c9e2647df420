using System.Text.Json.Serialization;

namespace Bench.Core.Suites;

/// <summary>
/// Requests that arrive at a rate whatever becomes of those before them. One that finds no connection free waits for one, and its
/// response counts from the instant at which it was due.
/// </summary>
public sealed record OpenLevel : Level
{
    private readonly int connections;

    /// <param name="connections">Held open all through the level; never more, however many requests wait (METHOD.md M2).</param>
    public OpenLevel(double requestsPerSecond, ArrivalKind arrivals, int connections)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requestsPerSecond);
        if (!double.IsFinite(requestsPerSecond)) throw new ArgumentOutOfRangeException(nameof(requestsPerSecond), requestsPerSecond, "A rate is finite.");
        ArgumentOutOfRangeException.ThrowIfLessThan(connections, 1);
        RequestsPerSecond = requestsPerSecond;
        Arrivals = arrivals;
        this.connections = connections;
    }

    public double RequestsPerSecond { get; init; }

    public ArrivalKind Arrivals { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public override int Connections => connections;

    [JsonIgnore]
    public override string Workload => "open";

    [JsonIgnore]
    public override double Value => RequestsPerSecond;

    [JsonIgnore]
    public override string Unit => "requests/s";
}

namespace Bench.Core.Suites;

/// <summary>
/// A slow trickle of requests beside the load of a scenario: what they wait for is a loop that somebody blocks, or a pool of threads that others fill.
/// </summary>
/// <param name="Contract">What is asked. It needs no service, so that nothing of its response is its own work.</param>
/// <param name="RequestsPerSecond">At equal distances.</param>
public sealed record Canary(Contract Contract, int RequestsPerSecond)
{
    /// <summary>Longer than most targets keep anybody waiting.</summary>
    private const int SecondsOnConnections = 2;

    /// <summary>As the engine sends it: none waits for a connection before those ahead of it have waited two seconds.</summary>
    public OpenLevel Level => new(RequestsPerSecond, ArrivalKind.Constant, RequestsPerSecond * SecondsOnConnections);

    public override string ToString() => FormattableString.Invariant($"{Contract.Id} at {RequestsPerSecond} requests/s");
}

namespace Bench.TestServer;

/// <summary>What a server saw: an account that does not depend on the engine's.</summary>
/// <param name="Requests">Whole requests received.</param>
/// <param name="Answers">Answers handed to the system whole, whatever they say.</param>
public readonly record struct ServerCounts(long Connections, long Requests, long Answers)
{
    public override string ToString() => FormattableString.Invariant($"{Connections} connections, {Requests} requests, {Answers} answers");
}

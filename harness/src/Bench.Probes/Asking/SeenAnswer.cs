namespace Bench.Probes.Asking;

/// <summary>An answer as it came, and where it is kept.</summary>
/// <param name="Status">Null where the connection was closed instead.</param>
/// <param name="Headers">By name without regard to case.</param>
/// <param name="Evidence">The file with request and answer, from the run's folder.</param>
public sealed record SeenAnswer(int? Status, IReadOnlyDictionary<string, string> Headers, string Body, string Evidence)
{
    public string StatusText => Status is { } status ? FormattableString.Invariant($"status {status}") : "connection closed";
}

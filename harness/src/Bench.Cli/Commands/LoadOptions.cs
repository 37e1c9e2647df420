namespace Bench.Cli.Commands;

/// <summary>What <c>bench load</c> was asked, as it was written: all of it is read at once, so that all mistakes are told at once.</summary>
internal sealed record LoadOptions(
    string Url,
    string? Connections,
    string? Duration,
    string? Requests,
    string? Rate,
    string? Arrivals,
    string? WarmUp,
    IReadOnlyList<string> Objectives,
    IReadOnlyList<string> Headers,
    string? Method,
    string? Body,
    IReadOnlyList<string> Expectations,
    string? Timeout,
    bool Json,
    string? Hdr,
    string? Seed,
    string? Cpus);

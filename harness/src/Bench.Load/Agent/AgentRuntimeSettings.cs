namespace Bench.Load.Agent;

/// <summary>The .NET runtime's settings for an agent's process.</summary>
internal static class AgentRuntimeSettings
{
    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>
    {
        // One CPU and no allocation per request: one heap, and no collector's thread beside the loop.
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
        // Code is compiled once, optimised, instead of twice while load runs: up to a quarter less CPU a request in alternating runs
        // against the null server (harness/perf/against-peers.py), for 0.4 s at the start.
        ["DOTNET_TieredCompilation"] = "0",
        // The portable loop handles completions where they arrive instead of on another thread.
        ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1",
    };
}

using Bench.Targets.Linux;

namespace Bench.Targets.Supervision;

/// <summary>Finds out, by doing it once, what namespaces this process may make.</summary>
internal static class IsolationCheck
{
    public static async Task<Isolation> RunAsync(CancellationToken cancellation)
    {
        if (SystemCalls.EffectiveUser() == 0 && await WorksAsync(["unshare", "--mount", "--pid", "--fork", "--kill-child", "true"], cancellation))
            return Isolation.Full;
        return await WorksAsync(["unshare", "--user", "--map-current-user", "--pid", "--fork", "--kill-child", "true"], cancellation)
            ? Isolation.Processes
            : Isolation.None;
    }

    private static async Task<bool> WorksAsync(IReadOnlyList<string> command, CancellationToken cancellation) =>
        (await Tool.RunAsync(command, SystemEnvironment.Clean, limit: TimeSpan.FromSeconds(10), cancellation: cancellation)).Succeeded;
}

using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>What this machine's apt needs to reach an archive: proxies and certificates. mmdebstrap does not read them by itself.</summary>
internal static class AptSettings
{
    private static readonly string[] Transports = ["Acquire::http::", "Acquire::https::", "Acquire::Retries"];

    public static async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellation)
    {
        if (Tool.Find("apt-config", SystemEnvironment.SystemPath) is null) return [];
        var log = Path.GetTempFileName();
        try
        {
            await Tool.RunAsync(["apt-config", "dump"], SystemEnvironment.Clean, log, cancellation: cancellation);
            return Parse(await File.ReadAllLinesAsync(log, cancellation));
        }
        finally
        {
            File.Delete(log);
        }
    }

    internal static IReadOnlyList<string> Parse(IEnumerable<string> dump) =>
    [
        .. dump
            .Where(line => Array.Exists(Transports, line.StartsWith) && !line.EndsWith("\"\";", StringComparison.Ordinal))
            .Select(line => line.TrimEnd(';')),
    ];
}

using System.Globalization;
using Bench.Targets.Supervision;

namespace Bench.Targets.Services.Postgres;

/// <summary>What is started, whatever surrounds it: a server whose data are made at its start and go with its last process.</summary>
internal static class PostgresServer
{
    public const string SuperuserVariable = "BENCH_SUPERUSER_PASSWORD";

    /// <summary>Of Debian; the server's own version stands in its name and is the suite's.</summary>
    public static IReadOnlyList<string> Packages { get; } = ["postgresql"];

    /// <summary>As the server sees it: in memory, in every enclosure.</summary>
    private const string DataFolder = "/tmp/postgres";

    private const string ServerPackage = "postgresql-";

    public static IReadOnlyList<string> Command(int port) =>
    [
        "sh", "-c", Resource.Text("postgres.sh"), "bench-postgres", DataFolder,
        "-p", port.ToString(CultureInfo.InvariantCulture),
        .. PostgresSettings.All.SelectMany(setting => (string[])["-c", $"{setting.Key}={setting.Value}"]),
    ];

    /// <summary>The server's version among those of all packages of its root: <c>18.6-3</c>.</summary>
    public static string VersionIn(IReadOnlyDictionary<string, string> packages) =>
        packages.First(package =>
            package.Key.StartsWith(ServerPackage, StringComparison.Ordinal) && package.Key[ServerPackage.Length..].All(char.IsAsciiDigit)).Value;
}

namespace Bench.Reporting.Redacting;

/// <summary>What names the owner of a machine in texts that the harness, its targets and their servers write.</summary>
/// <param name="Hosts">The machine's name, with and without its domain.</param>
/// <param name="Users">Who runs the harness, and for whom with <c>sudo</c>.</param>
/// <param name="Homes">Absolute paths of their home folders.</param>
public sealed record OwnerNames(IReadOnlyList<string> Hosts, IReadOnlyList<string> Users, IReadOnlyList<string> Homes)
{
    private const string KernelsName = "/proc/sys/kernel/hostname";

    /// <summary>Names that every machine has name nobody.</summary>
    private static readonly string[] Nobody = ["localhost", "root"];

    public static OwnerNames OfThisMachine() => new(
        Names(Environment.MachineName, File.Exists(KernelsName) ? File.ReadAllText(KernelsName).Trim() : null),
        Names(Environment.UserName, Environment.GetEnvironmentVariable("SUDO_USER")),
        [.. Names(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile).TrimEnd('/'))]);

    private static string[] Names(params IEnumerable<string?> names) => [.. names.OfType<string>().Where(name => name.Length > 0).Except(Nobody).Distinct()];
}

using System.Security.Cryptography;
using Bench.Core.Running;
using Bench.Targets.Linux;
using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>Makes package roots with mmdebstrap and keeps them.</summary>
internal sealed class PackageRoots(Provisioning provisioning)
{
    public const string Suite = "forky";

    /// <summary>Counted up with each change to how a root is made: older roots are then not used any more.</summary>
    private const string Recipe = "1";
    private const string Keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";
    private const string RootFolder = "root";
    private const string Versions = "packages.tsv";

    /// <summary>What is cached already for these packages, or null.</summary>
    public PackageRoot? Find(IEnumerable<string> packages)
    {
        var (entry, key, _) = Wanted(packages);
        return entry.Exists ? At(entry, key) : null;
    }

    /// <exception cref="MachineNotReadyException">It is not there and may not, or cannot, be made.</exception>
    public async Task<PackageRoot> PrepareAsync(IEnumerable<string> packages, CancellationToken cancellation)
    {
        var (entry, key, list) = Wanted(packages);
        if (!entry.Exists)
        {
            provisioning.RequireConsent($"The package root for {list.Count} packages of Debian {Suite} is not in the cache.");
            RequireRoot();
            await new SystemPackages(provisioning).RequireAsync(
                [new("mmdebstrap", "mmdebstrap"), new("dpkg-query", "dpkg"), .. MissingKeyring()], cancellation);
            await entry.MakeAsync(folder => MakeAsync(folder, list, cancellation), provisioning.Progress, cancellation);
        }

        return At(entry, key);
    }

    /// <summary>The resolved version of every Debian package in a root.</summary>
    public static IReadOnlyDictionary<string, string> VersionsOf(PackageRoot root) => File
        .ReadLines(Path.Combine(Path.GetDirectoryName(root.Folder)!, Versions))
        .Select(line => line.Split('\t'))
        .ToDictionary(fields => fields[0], fields => fields[1]);

    /// <summary>Changes where the archive had other versions when the root was made.</summary>
    public static string DigestOf(string rootFolder) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(rootFolder)!, Versions))));

    private static PackageRoot At(CacheEntry entry, string key) => new(Path.Combine(entry.Folder, RootFolder), key);

    private static void RequireRoot()
    {
        if (SystemCalls.EffectiveUser() == 0) return;
        throw new MachineNotReadyException(
            "Making a package root needs root rights and this user has none. " +
            "Run bench with sudo, or install Python 3.12 or later with its venv module and use --packages pypi.");
    }

    private static IEnumerable<SystemPackages.Need> MissingKeyring() =>
        Directory.Exists("/etc/apt") && !File.Exists(Keyring) ? [new(Keyring, "debian-archive-keyring")] : [];

    private (CacheEntry Entry, string Key, IReadOnlyList<string> Packages) Wanted(IEnumerable<string> packages)
    {
        List<string> list = [.. packages.Distinct().Order(StringComparer.Ordinal)];
        var key = CacheEntry.Key([Recipe, Suite, .. list]);
        return (provisioning.Cache.Entry(CacheEntry.Roots, key), key, list);
    }

    private async Task MakeAsync(string folder, IReadOnlyList<string> packages, CancellationToken cancellation)
    {
        provisioning.Progress($"making a package root: Debian {Suite} with {packages.Count} packages (about a minute)");
        var root = Path.Combine(folder, RootFolder);
        // In namespaces of its own: whatever ends it, its mounts and its processes go with it.
        string[] apart = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];
        string[] keyring = File.Exists(Keyring) ? [$"--keyring={Keyring}"] : [];
        var made = await Tool.RunAsync(
            [
                .. apart, "mmdebstrap", "--variant=minbase", "--format=directory", .. keyring,
                // The list of a suite under development may be past its Valid-Until.
                "--aptopt=Acquire::Check-Valid-Until \"false\"",
                .. (await AptSettings.ReadAsync(cancellation)).Select(setting => "--aptopt=" + setting),
                .. packages.Count == 0 ? [] : (string[])["--include=" + string.Join(',', packages)],
                Suite, root,
            ],
            PipSettings.WithProxies(SystemEnvironment.Clean, provisioning.Environment),
            cancellation: cancellation);
        if (!made.Succeeded)
            throw new MachineNotReadyException(
                $"mmdebstrap could not make the package root (status {made.Status}):{Environment.NewLine}{made.Evidence}{Environment.NewLine}" +
                (made.Evidence.Contains("Unable to locate package", StringComparison.Ordinal)
                    ? "Debian has no package of that name: mend debianPackages in the target's targets.yaml, say notOfferedFrom there, "
                    : "Check that apt reaches Debian's archive from here (proxy settings: http_proxy or apt's own configuration), ") +
                "or use --packages pypi. Nothing was left behind.");
        foreach (var mount in (string[])[PackageRoot.TargetMount, PackageRoot.VenvMount, PackageRoot.LocksMount])
            Directory.CreateDirectory(root + mount);
        await RecordVersionsAsync(folder, root, cancellation);
    }

    private static async Task RecordVersionsAsync(string folder, string root, CancellationToken cancellation)
    {
        var log = Path.Combine(folder, Versions);
        var asked = await Tool.RunAsync(
            ["dpkg-query", $"--admindir={root}/var/lib/dpkg", "--show", "--showformat=${Package}\t${Version}\n"],
            SystemEnvironment.Clean, log, cancellation: cancellation);
        if (!asked.Succeeded)
            throw new MachineNotReadyException($"dpkg-query could not read the new package root:{Environment.NewLine}{asked.Evidence}");
    }
}

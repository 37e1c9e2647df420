using System.Formats.Tar;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Packages;
using Bench.Targets.Supervision;

namespace Bench.Targets.Versions;

/// <summary>The folder of all targets as it was at a commit, kept in the cache.</summary>
/// <param name="Commit">Its full name.</param>
/// <param name="Root">Holds <c>targets/</c>, as a repository does.</param>
public sealed record CommittedTargets(string Commit, string Root)
{
    private const string Folder = "targets";

    /// <param name="repository">The folder of the repository.</param>
    /// <param name="reference">As git understands it: a branch, a tag, a commit.</param>
    /// <exception cref="InvalidDefinitionException">Git knows no such commit.</exception>
    /// <exception cref="MachineNotReadyException">Git is not there.</exception>
    public static async Task<CommittedTargets> OfAsync(string repository, string reference, Provisioning provisioning, CancellationToken cancellation)
    {
        if (Tool.Find("git", SystemEnvironment.SystemPath) is null)
            throw new MachineNotReadyException("--against reads an older version with git, which is not installed. Install it (as root: apt-get install git).");
        var commit = await CommitAsync(repository, reference, cancellation);
        var entry = provisioning.Cache.Entry(CacheEntry.Versions, commit);
        await entry.MakeAsync(folder => ExtractAsync(repository, commit, folder, cancellation), provisioning.Progress, cancellation);
        return new CommittedTargets(commit, entry.Folder);
    }

    private static async Task<string> CommitAsync(string repository, string reference, CancellationToken cancellation)
    {
        // Else a name that begins with a hyphen would be an option.
        var asked = await GitAsync(repository, ["rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"], cancellation);
        if (asked is { Succeeded: true, LastLines: [.., var commit] }) return commit.Trim();
        throw new InvalidDefinitionException([
            $"--against: git knows no commit '{reference}' in {repository}. Name a branch, a tag or a commit of this clone; "
                + "in CI, fetch it first (actions/checkout: fetch-depth: 0).",
        ]);
    }

    private static async Task ExtractAsync(string repository, string commit, string folder, CancellationToken cancellation)
    {
        var archive = Path.Combine(folder, "targets.tar");
        var made = await GitAsync(repository, ["archive", "--format=tar", $"--output={archive}", commit, Folder], cancellation);
        if (!made.Succeeded) throw new InvalidDefinitionException([$"--against: {commit} has no readable {Folder}/:{Environment.NewLine}{made.Evidence}"]);
        await TarFile.ExtractToDirectoryAsync(archive, folder, overwriteFiles: false, cancellation);
        File.Delete(archive);
    }

    // The repository may be another user's: CI checks out as one and measures as root.
    private static Task<ToolOutcome> GitAsync(string repository, IEnumerable<string> arguments, CancellationToken cancellation) =>
        Tool.RunAsync(["git", "-c", "safe.directory=*", "-C", repository, .. arguments], SystemEnvironment.Clean, cancellation: cancellation);
}

using System.Security.Cryptography;
using System.Text;

namespace Bench.Targets.Packages;

/// <summary>One thing in the cache: there in full or not at all, and made by one process at a time.</summary>
internal sealed record CacheEntry(string Folder, string Making, string Lock)
{
    public const string Roots = "roots";
    public const string Environments = "environments";
    public const string Calibrations = "calibrations";
    public const string Versions = "versions";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static IReadOnlyList<string> Kinds { get; } = [Roots, Environments, Calibrations, Versions];

    public bool Exists => Directory.Exists(Folder);

    /// <summary>Names an entry by all that decides its contents.</summary>
    public static string Key(params IEnumerable<string> contents) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', contents))))[..16];

    /// <summary>Makes the entry unless it is there: <paramref name="make"/> fills the folder that it is given.</summary>
    public async Task MakeAsync(Func<string, Task> make, Action<string> progress, CancellationToken cancellation)
    {
        if (Exists) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Folder)!);
        await using var held = await HoldAsync(progress, cancellation);
        if (Exists) return;
        Removal.Of(Making);
        Directory.CreateDirectory(Making);
        try
        {
            await make(Making);
            Directory.Move(Making, Folder);
        }
        catch
        {
            Removal.Of(Making);
            throw;
        }
    }

    private async Task<FileStream> HoldAsync(Action<string> progress, CancellationToken cancellation)
    {
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                if (!told) progress($"waiting for another bench that makes {Folder}");
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}

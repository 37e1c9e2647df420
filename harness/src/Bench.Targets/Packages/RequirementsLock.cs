using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Packages;

/// <summary>A file of pinned and hashed requirements.</summary>
/// <param name="Build">The lock of what builds source distributions, or null where none lies beside.</param>
internal sealed record RequirementsLock(string Path, string Text, RequirementsLock? Build)
{
    private const string BuildName = "build.txt";

    public static RequirementsLock Of(Target target)
    {
        var path = System.IO.Path.GetFullPath(target.Requirements, target.Folder);
        if (!File.Exists(path))
            throw new MachineNotReadyException(
                $"Target {target.Id} names the requirements {target.Requirements}, and there is no file {path}. " +
                "Restore it, or use --packages debian.");
        return new RequirementsLock(path, File.ReadAllText(path), BuildLock(path, target.Folder));
    }

    /// <summary>
    /// A pin that a single small download can try: exactly two published files means a wheel for every platform and its source.
    /// </summary>
    public Requirement? SmallPin() => (Build is null ? Pins() : Build.Pins().Concat(Pins())).FirstOrDefault(pin => pin.Hashes.Count == 2);

    public IEnumerable<Requirement> Pins()
    {
        foreach (var entry in Text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
        {
            var words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && words[0].Contains("==", StringComparison.Ordinal) && !words[0].StartsWith('#'))
                yield return new Requirement(words[0], [.. words.Where(word => word.StartsWith("--hash=", StringComparison.Ordinal))]);
        }
    }

    private static RequirementsLock? BuildLock(string path, string folder)
    {
        string[] places =
        [
            System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, BuildName),
            System.IO.Path.GetFullPath("../requirements/" + BuildName, folder),
        ];
        return places.FirstOrDefault(place => File.Exists(place) && place != path) is { } found
            ? new RequirementsLock(found, File.ReadAllText(found), null)
            : null;
    }
}

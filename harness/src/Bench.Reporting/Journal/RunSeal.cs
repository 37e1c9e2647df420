using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bench.Core.Running;

namespace Bench.Reporting.Journal;

/// <summary>
/// What a run's own files held when it ended: a line that is missing at a journal's end shows too, and so does a manifest or a probe's result that was changed.
/// A run that was killed has no seal, and one that is resumed is sealed anew. It guards against slips and retouching, as <see cref="JournalChain"/> does.
/// </summary>
/// <param name="Sha256">By file name, of its unpacked contents, in hexadecimal.</param>
public sealed record RunSeal(int SchemaVersion, IReadOnlyDictionary<string, string> Sha256)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>Whole or not at all.</summary>
    public static void Write(RunFolder folder)
    {
        var sums = Sums(folder).ToDictionary(sum => sum.File, sum => sum.Sha256);
        var unfinished = folder.Seal + ".new";
        TextFile.Write(unfinished, JsonSerializer.Serialize(new RunSeal(CurrentSchemaVersion, sums), RunJson.Document) + "\n");
        File.Move(unfinished, folder.Seal, overwrite: true);
    }

    /// <summary>What is measured from here on breaks it.</summary>
    public static void Break(RunFolder folder) => File.Delete(folder.Seal);

    /// <exception cref="AlteredJournalException">A file is not what it was when the run ended.</exception>
    public static void RequireWhole(RunFolder folder)
    {
        if (!File.Exists(folder.Seal)) return;
        var text = File.ReadAllText(folder.Seal);
        SchemaVersions.Require(text, CurrentSchemaVersion, folder.Seal);
        var seal = JsonSerializer.Deserialize<RunSeal>(text, RunJson.Document)!.Sha256;
        var now = Sums(folder).ToDictionary(sum => sum.File, sum => sum.Sha256);
        if (seal.Keys.Concat(now.Keys).FirstOrDefault(file => seal.GetValueOrDefault(file) != now.GetValueOrDefault(file)) is not { } altered) return;
        throw new AlteredJournalException(
            $"{Path.Combine(folder.FullPath, altered)} is not what it was when the run ended, as {Path.GetFileName(folder.Seal)} tells: "
            + "it was changed, cut, added or removed, so nothing is concluded from it. "
            + "Restore it from a copy of the run.");
    }

    private static IEnumerable<(string File, string Sha256)> Sums(RunFolder folder) =>
        from file in new[] { folder.Manifest, folder.Trials, folder.Pilot, folder.Probes }
        let text = JournalText.Read(file)
        where text is not null
        select (Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
}

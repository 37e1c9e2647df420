using System.Text.Json;
using Bench.Core.Probing;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Reporting.Journal;

/// <summary>What probes found, one a line.</summary>
public static class ProbeJournal
{
    /// <summary>The file is replaced whole: it is small, and no interruption leaves half a line.</summary>
    public static void Append(RunFolder folder, ProbeResult result)
    {
        var unfinished = folder.Probes + ".new";
        TextFile.Write(unfinished, string.Concat(Read(folder).Append(result).Select(known => folder.Json(known, RunJson.Line) + "\n")));
        File.Move(unfinished, folder.Probes, overwrite: true);
    }

    /// <returns>In the order in which they were made.</returns>
    /// <exception cref="InvalidDefinitionException">A whole line is no result, or is of another schema version.</exception>
    public static IReadOnlyList<ProbeResult> Read(RunFolder folder) => File.Exists(folder.Probes)
        ? [.. File.ReadLines(folder.Probes).Select((line, index) => Parse(line, FormattableString.Invariant($"{folder.Probes}, line {index + 1}")))]
        : [];

    private static ProbeResult Parse(string line, string where)
    {
        try
        {
            SchemaVersions.Require(line, ProbeResult.CurrentSchemaVersion, where);
            return JsonSerializer.Deserialize<ProbeResult>(line, RunJson.Line) ?? throw new JsonException("The line holds null.");
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new InvalidDefinitionException([
                $"{where}: not what a probe found: {error.Message} Delete this line, and 'bench run --resume' makes the probe again.",
            ]);
        }
    }
}

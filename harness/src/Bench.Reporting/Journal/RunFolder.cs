using System.Globalization;
using System.Text.Json;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting.Redacting;

namespace Bench.Reporting.Journal;

/// <summary>Where a run keeps its files. Everything but the manifest, the journal and the logs can be rebuilt from those.</summary>
public sealed class RunFolder
{
    public RunFolder(string path) => FullPath = Path.GetFullPath(path);

    public string FullPath { get; }

    /// <summary>What is taken out of the manifest, the journal and probes' results before they are written; null for nothing.</summary>
    public Redaction? Redaction { get; init; }

    /// <summary>The folder's name, which is the run's id.</summary>
    public string Id => Path.GetFileName(FullPath.TrimEnd(Path.DirectorySeparatorChar));

    public string Manifest => Path.Combine(FullPath, "manifest.json");

    public string Trials => Path.Combine(FullPath, "trials.jsonl");

    /// <summary>The pilot's trials, which no figure of the run comes from.</summary>
    public string Pilot => Path.Combine(FullPath, "pilot.jsonl");

    public string Probes => Path.Combine(FullPath, "probes.jsonl");

    /// <summary>What those held when the run ended; not there while it is under way, or was killed.</summary>
    public string Seal => Path.Combine(FullPath, "seal.json");

    /// <summary>What probes saw, as files.</summary>
    public string Evidence => Path.Combine(FullPath, "probes");

    public string Analysis => Path.Combine(FullPath, "analysis.json");

    public string Charts => Path.Combine(FullPath, "charts");

    public string ReportHtml => Path.Combine(FullPath, "report.html");

    public string ReportMarkdown => Path.Combine(FullPath, "report.md");

    public string JUnit => Path.Combine(FullPath, "junit.xml");

    public string Logs => Path.Combine(FullPath, "logs");

    /// <summary>Logs of one session: a resumed run leaves those of the sessions before.</summary>
    public string LogsOf(int session) =>
        session == 1 ? Logs : Path.Combine(Logs, string.Create(CultureInfo.InvariantCulture, $"session-{session}"));

    /// <summary>
    /// One of the tidy tables: <c>trials.csv</c>, <c>cells.csv</c>, <c>series.csv</c>, <c>comparisons.csv</c>, <c>verdicts.csv</c>, <c>probes.csv</c>.
    /// </summary>
    public string Table(string name) => Path.Combine(FullPath, name);

    /// <summary>
    /// Makes <c>&lt;utc&gt;-&lt;suite&gt;</c> in <paramref name="parent"/>, with an empty journal; a number is added where the
    /// name is taken.
    /// </summary>
    public static RunFolder Create(string parent, string suiteId, DateTimeOffset startedUtc, Redaction? redaction = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{startedUtc.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{suiteId}");
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(parent, number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"));
            var folder = new RunFolder(path) { Redaction = redaction };
            if (folder.TryClaim()) return folder;
        }
    }

    /// <summary>Whole or not at all, whatever ends the process meanwhile.</summary>
    public void WriteManifest(RunManifest manifest)
    {
        var unfinished = Manifest + ".new";
        TextFile.Write(unfinished, Json(manifest, RunJson.Document) + "\n");
        File.Move(unfinished, Manifest, overwrite: true);
    }

    /// <exception cref="InvalidDefinitionException">There is none, it is not a manifest, or it is of another schema version.</exception>
    public RunManifest ReadManifest()
    {
        if (!File.Exists(Manifest)) throw Invalid($"{Manifest}: no such file. Name the folder of a run; bench run makes one below results/.");
        try
        {
            var text = File.ReadAllText(Manifest);
            SchemaVersions.Require(text, RunManifest.CurrentSchemaVersion, Manifest);
            return JsonSerializer.Deserialize<RunManifest>(text, RunJson.Document) ?? throw new JsonException("The file holds null.");
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw Invalid($"{Manifest}: not a run's manifest: {error.Message} "
                + "It is written before the first trial that counts and never changed after it: restore it from a copy of the run.");
        }
    }

    /// <summary>A value as the files of this run hold it.</summary>
    internal string Json<TValue>(TValue value, JsonSerializerOptions format) =>
        JsonSerializer.Serialize(value, format) is var json && Redaction is not null ? Redaction.OfJson(json, format) : json;

    // Creating the journal fails where it exists, which makes the claim atomic between two runs that start in one second.
    private bool TryClaim()
    {
        Directory.CreateDirectory(FullPath);
        try
        {
            new FileStream(Trials, FileMode.CreateNew).Dispose();
            return true;
        }
        catch (IOException) when (File.Exists(Trials))
        {
            return false;
        }
    }

    private static InvalidDefinitionException Invalid(string problem) => new([problem]);
}

namespace Bench.EndToEnd.Tests;

/// <summary>The moment in the middle of a run that tests interrupt.</summary>
internal static class FirstTrial
{
    /// <summary>Waits until one trial is in the journal and the next one's target runs.</summary>
    /// <returns>The path of the journal.</returns>
    public static async Task<string> AwaitAsync(string results, BenchProcess bench, string name = "trials.jsonl")
    {
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            var journal = Directory.Exists(results) ? Directory.EnumerateFiles(results, name, SearchOption.AllDirectories).FirstOrDefault() : null;
            if (journal is not null && new FileInfo(journal).Length > 0 && ProcessTable.Targets().Count > 0) return journal;
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        Assert.Fail($"no trial finished within a minute: {(await bench.EndAsync(TimeSpan.Zero)).Error}");
        return "";
    }
}

namespace Bench.EndToEnd.Tests;

/// <summary>The moment in a trial at which tests take something away.</summary>
internal static class TrialUnderLoad
{
    /// <summary>Waits until the load of a trial has begun.</summary>
    /// <param name="number">In the order of the journal, from 1.</param>
    public static async Task AwaitAsync(string results, BenchProcess bench, int number = 1)
    {
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            if (Finished(results) == number - 1 && ProcessTable.Targets().Count > 0 && ProcessTable.Runs("bench.dll agent"))
            {
                await Task.Delay(TimeSpan.FromSeconds(3));
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        Assert.Fail($"trial {number} did not begin within a minute: {(await bench.EndAsync(TimeSpan.Zero)).Error}");
    }

    /// <summary>Null until the targets are verified and the plan stands.</summary>
    private static int? Finished(string results) => Directory.EnumerateFiles(results, "manifest.json", SearchOption.AllDirectories).FirstOrDefault() is { } manifest
        ? File.ReadAllText(Path.Combine(Path.GetDirectoryName(manifest)!, "trials.jsonl")).Count(character => character == '\n')
        : null;
}

namespace Bench.EndToEnd.Tests;

/// <summary>The moment in a trial at which tests take something away.</summary>
internal static class TrialUnderLoad
{
    /// <summary>Waits until all users of the first level are connected to fastapi: they have begun to warm it up.</summary>
    /// <param name="number">Of the trial, in the order of the journal, from 1.</param>
    public static async Task AwaitUsersAsync(string results, BenchProcess bench, int users, int number)
    {
        for (var attempt = 0; attempt < 3000; attempt++)
        {
            if (Finished(results) == number - 1 && Connections() >= users) return;
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        Assert.Fail($"trial {number} had no users within a minute: {(await bench.EndAsync(TimeSpan.Zero)).Error}");
    }

    /// <summary>Established ones to port 8101, as the kernel lists those who asked for them.</summary>
    private static int Connections() => File.ReadLines("/proc/net/tcp").Count(line => line.Contains(" 0100007F:1FA5 01 ", StringComparison.Ordinal));

    /// <summary>Null until the targets are verified and the plan stands.</summary>
    private static int? Finished(string results) =>
        Directory.EnumerateFiles(results, "manifest.json", SearchOption.AllDirectories).FirstOrDefault() is { } manifest
            ? File.ReadAllText(Path.Combine(Path.GetDirectoryName(manifest)!, "trials.jsonl")).Count(character => character == '\n')
            : null;
}

namespace Bench.EndToEnd.Tests;

/// <summary>
/// The time of day that one process and its children see, set while they run, by Debian's libfaketime: the machine's own clock is everybody's. Time that
/// only runs on is theirs as it is.
/// </summary>
internal sealed class SteppedClock : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private SteppedClock(string library)
    {
        Set("+0");
        Variables = new Dictionary<string, string?>
        {
            ["LD_PRELOAD"] = library,
            ["FAKETIME_TIMESTAMP_FILE"] = File,
            ["FAKETIME_CACHE_DURATION"] = "1",
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        };
    }

    public IReadOnlyDictionary<string, string?> Variables { get; }

    private string File => Path.Combine(folder.Path, "offset");

    /// <summary>Skips the test where the library is missing, and fails it where BENCH_TEST_ALL asks that nothing be skipped.</summary>
    public static SteppedClock Require()
    {
        var libraries = Directory.EnumerateDirectories("/usr/lib").Select(place => Path.Combine(place, "faketime", "libfaketimeMT.so.1"));
        if (libraries.FirstOrDefault(System.IO.File.Exists) is { } library) return new SteppedClock(library);
        const string reason = "needs libfaketime (as root: apt-get install libfaketime)";
        if (Environment.GetEnvironmentVariable("BENCH_TEST_ALL") == "1") Assert.Fail(reason);
        Assert.Skip(reason);
        return null!;
    }

    /// <param name="offset">From the machine's own: <c>-1h</c>, <c>+2d</c>.</param>
    public void Set(string offset)
    {
        // Whole at each look at it.
        System.IO.File.WriteAllText(File + ".new", offset);
        System.IO.File.Move(File + ".new", File, overwrite: true);
    }

    public void Dispose() => folder.Dispose();
}

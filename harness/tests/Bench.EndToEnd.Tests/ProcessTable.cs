namespace Bench.EndToEnd.Tests;

/// <summary>The processes of this machine, read from /proc.</summary>
internal static class ProcessTable
{
    /// <summary>Command lines of processes that serve a target, generate load for it, or are a service that it needs.</summary>
    public static IReadOnlyList<string> BenchChildren() =>
    [
        .. Targets(),
        .. CommandLines().Where(command => command.Contains("bench.dll agent", StringComparison.Ordinal)
            || command.Contains("bench.dll test-server", StringComparison.Ordinal)
            || command.Contains("postgres -D /tmp/postgres", StringComparison.Ordinal)),
    ];

    /// <summary>Command lines of processes that serve a target, in containers too.</summary>
    public static IReadOnlyList<string> Targets() =>
    [
        .. CommandLines().Where(IsTarget),
    ];

    /// <summary>Kills all whose command lines hold a text, as the kernel does where memory ends.</summary>
    public static void Kill(string part) => Send(part, Signals.Kill);

    /// <summary>To all whose command lines hold a text.</summary>
    public static void Send(string part, int signal)
    {
        foreach (var process in Processes().Where(process => process.Command.Contains(part, StringComparison.Ordinal))) Signals.Send(process.Id, signal);
    }

    /// <summary>To the targets themselves, and neither to what supervises them nor to what they run in.</summary>
    public static void SignalTargets(int signal)
    {
        var targets = Processes()
            .Where(process => IsTarget(process.Command) && Path.GetFileName(process.Command.Split(' ')[0]).StartsWith("python", StringComparison.Ordinal))
            .ToArray();
        Assert.NotEmpty(targets);
        foreach (var target in targets) Signals.Send(target.Id, signal);
    }

    public static async Task MustBeEmptyWithinAsync(TimeSpan limit)
    {
        for (var waited = TimeSpan.Zero; BenchChildren().Count > 0 && waited < limit; waited += TimeSpan.FromMilliseconds(50))
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        Assert.Empty(BenchChildren());
    }

    /// <summary>The <c>status</c> file of every thread of a process.</summary>
    public static IReadOnlyList<string> ThreadStatuses(int process) =>
        [.. Directory.EnumerateDirectories($"/proc/{process}/task").Select(folder => TextOf(folder, "status")).Where(text => text.Length > 0)];

    /// <summary>Whether a signal that was sent to a process, which may have ended, waits for one of its threads.</summary>
    public static bool IsPending(int process, int signal)
    {
        const string pending = "ShdPnd:";
        var line = TextOf($"/proc/{process}", "status").Split('\n').FirstOrDefault(line => line.StartsWith(pending, StringComparison.Ordinal));
        return line is not null && (Convert.ToUInt64(line[pending.Length..].Trim(), 16) & (1UL << (signal - 1))) != 0;
    }

    /// <summary>Whether some process's command line holds a text.</summary>
    public static bool Runs(string part) => CommandLines().Any(command => command.Contains(part, StringComparison.Ordinal));

    /// <summary>The addresses and ports on which processes listen whose command lines hold a text, as the kernel writes them (0100007F:1F90).</summary>
    public static IReadOnlyList<string> ListeningPlaces(string part)
    {
        var held = Processes()
            .Where(process => process.Command.Contains(part, StringComparison.Ordinal))
            .SelectMany(process => LinksBelow($"/proc/{process.Id}/fd"))
            .ToHashSet();
        return
        [
            .. File.ReadLines("/proc/net/tcp").Concat(File.ReadLines("/proc/net/tcp6"))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(fields => fields is [_, _, _, "0A", ..] && held.Contains($"socket:[{fields[9]}]"))
                .Select(fields => fields[1]).Distinct(),
        ];
    }

    private static string[] LinksBelow(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Select(entry => new FileInfo(entry).LinkTarget ?? "")];
        }
        catch (IOException)
        {
            // It has ended.
            return [];
        }
    }

    private static bool IsTarget(string command) =>
        command.Contains("-m uvicorn", StringComparison.Ordinal) || command.Contains("-m gunicorn", StringComparison.Ordinal);

    private static IEnumerable<string> CommandLines() => Processes().Select(process => process.Command);

    private static IEnumerable<(int Id, string Command)> Processes() =>
        from folder in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), out _)
        select (int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture), TextOf(folder, "cmdline").Replace('\0', ' '));

    /// <summary>Empty for a process or thread that ended while the table was read.</summary>
    private static string TextOf(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

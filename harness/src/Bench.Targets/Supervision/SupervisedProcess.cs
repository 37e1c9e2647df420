using System.Diagnostics;
using System.Globalization;
using Bench.Core.Running;
using Bench.Targets.Linux;

namespace Bench.Targets.Supervision;

/// <summary>
/// A command in a session of its own whose processes all end when this is disposed, and when this process dies, however it dies.
/// </summary>
internal sealed class SupervisedProcess : IAsyncDisposable
{
    private static readonly string Script = Resource.Text("supervise.sh");
    private static readonly TimeSpan KillLimit = TimeSpan.FromSeconds(10);

    private readonly Process supervisor;
    private readonly HashSet<(int Pid, long StartTicks)> seen = [];
    private bool disposed;

    private SupervisedProcess(Process supervisor, int mainPid)
    {
        this.supervisor = supervisor;
        MainPid = mainPid;
        Session = supervisor.Id;
        Ended = ReadStatusAsync(supervisor.StandardOutput);
    }

    /// <summary>The command itself. With namespaces this is <c>unshare</c>, which waits for the target's first process.</summary>
    public int MainPid { get; }

    public int Session { get; }

    /// <summary>The exit status as a shell tells it: 128 + the signal's number where one ended it.</summary>
    public Task<int> Ended { get; }

    /// <param name="environment">All of it: nothing is inherited.</param>
    public static async Task<SupervisedProcess> StartAsync(
        IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, string logFile, string workingDirectory)
    {
        var start = new ProcessStartInfo("setsid")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = workingDirectory,
        };
        foreach (var argument in (IEnumerable<string>)["sh", "-c", Script, "bench-supervise", logFile, .. command])
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var supervisor = Process.Start(start) ?? throw new InvalidOperationException("setsid did not start.");
        var said = await supervisor.StandardOutput.ReadLineAsync();
        if (said is ['s', 't', 'a', 'r', 't', 'e', 'd', ' ', .. var pid])
            return new SupervisedProcess(supervisor, int.Parse(pid, CultureInfo.InvariantCulture));
        supervisor.Dispose();
        throw new MachineNotReadyException($"A shell to run {command[0]} did not start. sh and setsid (util-linux) must be on the PATH.");
    }

    /// <summary>Asks <paramref name="first"/> to end, waits at most <paramref name="grace"/>, then kills all that is left and waits until it is gone.</summary>
    public async Task EndAsync(int first, TimeSpan grace)
    {
        if (disposed) return;
        if (!Ended.IsCompleted)
        {
            // Noted before they are asked to end: what a parent leaves behind is nobody's descendant any more.
            _ = StillThere();
            _ = SystemCalls.Kill(first, SignalOf(grace));
            await Task.WhenAny(Ended, Task.Delay(grace));
        }

        await KillAsync(first);
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed) return;
        await KillAsync(MainPid);
        disposed = true;
        supervisor.Dispose();
    }

    private static int SignalOf(TimeSpan grace) => grace > TimeSpan.Zero ? SystemCalls.SignalTerminate : SystemCalls.SignalKill;

    private static async Task<int> ReadStatusAsync(StreamReader output)
    {
        var said = await output.ReadLineAsync();
        const int killed = 128 + SystemCalls.SignalKill;
        return said is ['e', 'n', 'd', 'e', 'd', ' ', .. var status] ? int.Parse(status, CultureInfo.InvariantCulture) : killed;
    }

    private async Task KillAsync(int first)
    {
        var limit = Stopwatch.StartNew();
        _ = StillThere();
        // The first process of a namespace takes all others with it, and unshare returns only once they are gone.
        if (!Ended.IsCompleted && SystemCalls.Kill(first, SystemCalls.SignalKill) == 0)
            await Task.WhenAny(Ended, Task.Delay(TimeSpan.FromSeconds(1)));
        while (StillThere() is { Count: > 0 } left)
        {
            if (limit.Elapsed > KillLimit)
                throw new MachineNotReadyException(
                    $"Process {left[0].Pid} ({left[0].Name}, state {left[0].State}) does not end although it was killed: " +
                    "the kernel holds it. Only a restart of the machine helps.");
            foreach (var process in left) _ = SystemCalls.Kill(process.Pid, SystemCalls.SignalKill);
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        await supervisor.WaitForExitAsync();
    }

    /// <summary>Those of the session, their descendants, and what was among them before: an orphan that left the session is still ours.</summary>
    private List<ProcessStat> StillThere()
    {
        var table = ProcessTable.Read();
        foreach (var process in table.InSession(Session).SelectMany(process => table.TreeOf(process.Pid)))
            seen.Add((process.Pid, process.StartTicks));
        return [.. seen.Select(Living).OfType<ProcessStat>()];
    }

    /// <summary>Null where it has ended, or its number belongs to another by now.</summary>
    private static ProcessStat? Living((int Pid, long StartTicks) known) =>
        ProcessStat.Read(known.Pid) is { HasEnded: false } now && now.StartTicks == known.StartTicks ? now : null;
}

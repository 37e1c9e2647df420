using System.Globalization;

namespace Bench.Targets.Linux;

/// <summary>All processes at one moment.</summary>
internal sealed class ProcessTable(IReadOnlyList<ProcessStat> processes)
{
    public IReadOnlyList<ProcessStat> All => processes;

    public static ProcessTable Read() => new([.. Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
        .Where(pid => pid > 0)
        .Select(ProcessStat.Read)
        .OfType<ProcessStat>()]);

    /// <summary>The process and all its descendants, parents first; empty where it is not there.</summary>
    public IReadOnlyList<ProcessStat> TreeOf(int pid)
    {
        var children = processes.ToLookup(process => process.Parent);
        var found = processes.Where(process => process.Pid == pid).ToList();
        for (var next = 0; next < found.Count; next++) found.AddRange(children[found[next].Pid]);
        return found;
    }

    public IEnumerable<ProcessStat> ChildrenOf(int pid) => processes.Where(process => process.Parent == pid);

    public IEnumerable<ProcessStat> InSession(int session) => processes.Where(process => process.Session == session);
}

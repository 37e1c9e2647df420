namespace Bench.Targets.Resources;

/// <summary>Where a control group's files are.</summary>
internal static class ControllerFolder
{
    /// <param name="controller">As version 1 names it.</param>
    /// <param name="groups">Lines of <c>/proc/PID/cgroup</c>: <c>hierarchy:controllers:path</c>, version 2 with no controllers.</param>
    /// <param name="mounts">Lines of <c>/proc/self/mountinfo</c>.</param>
    /// <returns>Null where the hierarchy is not mounted here, or not from the group's root.</returns>
    public static string? Find(string controller, IReadOnlyList<string> groups, IReadOnlyList<string> mounts)
    {
        var fields = groups.Select(line => line.Split(':', 3)).Where(field => field.Length == 3).ToList();
        if (fields.FirstOrDefault(field => field[1].Split(',').Contains(controller)) is { } first)
            return Below(mounts, "cgroup", options => options.Contains(controller), first[2]);
        return fields.FirstOrDefault(field => field[1].Length == 0) is { } second ? Below(mounts, "cgroup2", _ => true, second[2]) : null;
    }

    /// <summary>Of proc_pid_mountinfo(5): <c>… root mount-point … - type source options</c>.</summary>
    private static string? Below(IReadOnlyList<string> mounts, string type, Func<string[], bool> fits, string path)
    {
        const int root = 3, point = 4;
        foreach (var line in mounts)
        {
            var halves = line.Split(" - ", 2);
            if (halves.Length < 2 || halves[1].Split(' ') is not [var kind, _, var options]) continue;
            var front = halves[0].Split(' ');
            if (kind == type && fits(options.Split(',')) && front[root] == "/") return front[point] + path;
        }

        return null;
    }
}

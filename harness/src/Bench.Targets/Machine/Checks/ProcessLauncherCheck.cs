using Bench.Targets.Supervision;

namespace Bench.Targets.Machine.Checks;

/// <summary>Can targets be started as local processes, and how well apart from the rest?</summary>
internal static class ProcessLauncherCheck
{
    public static LauncherChecks Of(IReadOnlyList<string> missingTools, Isolation isolation) =>
        new("process", [Tools(missingTools), .. missingTools.Count == 0 ? [Rights(isolation)] : (Check[])[]]);

    private static Check Tools(IReadOnlyList<string> missing)
    {
        const string subject = "tools";
        return missing.Count == 0
            ? Check.Ok(subject, "setsid, unshare, setpriv, prlimit and taskset are here", "Targets can be started as local processes.")
            : Check.CannotRun(
                subject, $"{string.Join(", ", missing)} missing", "Targets cannot be started as local processes.",
                "As root: apt-get install util-linux.");
    }

    private static Check Rights(Isolation isolation)
    {
        const string subject = "namespaces";
        const string remedy = "Run bench with sudo; in a container, start that with --privileged.";
        return isolation switch
        {
            Isolation.Full => Check.Ok(
                subject, "root with the right to make namespaces", "Targets run as another user with files and process numbers of their own."),
            Isolation.Processes => Check.Warning(
                subject, "an ordinary user's namespaces only",
                "Targets run as this user, on its files, and only in a virtual environment of this machine's Python.", remedy),
            _ => Check.Warning(
                subject, "no namespaces may be made (unshare failed)",
                "Targets run as this user, are ended process by process, and only in a virtual environment of this machine's Python.", remedy),
        };
    }
}

using System.Globalization;
using Bench.Targets.Linux;

namespace Bench.Targets.Machine.Checks;

/// <summary>Does the kernel grant targets the queue of connections that they ask for (listen(2))?</summary>
internal static class BacklogCheck
{
    private const string Subject = "backlog";

    /// <summary>What every target asks for (METHOD.md M12).</summary>
    private const long Asked = 2048;

    public static Check Of(KernelFiles kernel)
    {
        var listening = kernel.Number("/proc/sys/net/core/somaxconn");
        var halfOpen = kernel.Number("/proc/sys/net/ipv4/tcp_max_syn_backlog");
        // With SYN cookies the kernel does not look at the second limit.
        var hasCookies = kernel.Number("/proc/sys/net/ipv4/tcp_syncookies") is not 0;
        if (listening is null) return Check.Ok(Subject, "net.core.somaxconn is not shown here", "The kernel's default has been 4096 since Linux 5.4.");
        var seen = string.Create(
            CultureInfo.InvariantCulture,
            $"net.core.somaxconn {listening}, net.ipv4.tcp_max_syn_backlog {halfOpen}{(hasCookies ? "" : " without SYN cookies")}");
        string[] low =
        [
            .. listening < Asked ? [$"net.core.somaxconn={Asked}"] : (string[])[],
            .. halfOpen < Asked && !hasCookies ? [$"net.ipv4.tcp_max_syn_backlog={Asked}"] : (string[])[],
        ];
        return low.Length == 0
            ? Check.Ok(Subject, seen, $"Targets get the backlog of {Asked} that they ask for.")
            : Check.Warning(
                Subject,
                seen,
                $"Targets ask for a backlog of {Asked} and get less: where many users connect at once, some are dropped and come back a second later.",
                $"As root: sysctl -w {string.Join(' ', low)}");
    }
}

using Bench.Targets.Linux;

namespace Bench.Targets.Machine.Checks;

/// <summary>
/// Does a proxy stand before published ports of containers? The harness's own containers have none (METHOD.md M11); a service that somebody else started may.
/// </summary>
internal static class PortProxyCheck
{
    private const string Subject = "port proxies";

    /// <summary>Docker's, rootless Docker's and Podman's, as the kernel cuts their names.</summary>
    private static readonly string[] Names = ["docker-proxy", "rootlessport", "rootlessport-ch", "slirp4netns", "pasta"];

    public static Check Of(ProcessTable processes)
    {
        var proxies = processes.All.Where(process => Names.Contains(process.Name)).ToList();
        return proxies.Count == 0
            ? Check.Ok(Subject, "none runs", "Connections reach services directly.")
            : Check.Warning(
                Subject,
                $"{string.Join(", ", proxies.Select(proxy => FormattableString.Invariant($"{proxy.Name} (process {proxy.Pid})")))}",
                "A service behind one, measured with --launcher external, is measured together with it: Docker's halved a target's rate.",
                "Start what is to be measured with host networking (docker run --network host).");
    }
}

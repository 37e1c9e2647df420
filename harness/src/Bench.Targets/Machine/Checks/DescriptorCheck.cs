using System.Globalization;
using Bench.Core.Running;

namespace Bench.Targets.Machine.Checks;

/// <summary>May a process have as many sockets as the largest level has users?</summary>
internal static class DescriptorCheck
{
    private const string Subject = "open files";

    public static Check Of(DescriptorLimit limit, int connections)
    {
        var seen = string.Create(CultureInfo.InvariantCulture, $"at most {limit.Hard} a process; the largest level has {connections} users");
        try
        {
            limit.Require(connections);
            return Check.Ok(Subject, seen, "Every connection has its descriptor.");
        }
        catch (MachineNotReadyException)
        {
            return Check.CannotRun(
                Subject, seen, "The largest level cannot open its connections.",
                "Raise the limit: ulimit -Hn as root, LimitNOFILE= of the service, or /etc/security/limits.conf.");
        }
    }
}

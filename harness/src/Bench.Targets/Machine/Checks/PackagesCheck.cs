namespace Bench.Targets.Machine.Checks;

/// <summary>Are the targets' packages here, and if not, can they be?</summary>
internal static class PackagesCheck
{
    private const string Subject = "packages";

    /// <param name="source">What <c>--packages auto</c> takes.</param>
    /// <param name="reason">Why.</param>
    /// <param name="missing">What a run without consent would say, or null where all is in the cache.</param>
    /// <param name="canProvision">Whether <c>--provision</c> has the rights and the tools for it.</param>
    public static Check Of(string source, string reason, string? missing, bool canProvision)
    {
        var seen = $"auto takes {source}: {reason}";
        if (missing is null) return Check.Ok(Subject, seen, "They are in the cache: nothing has to be installed.");
        var firstLine = missing.Split('\n')[0];
        return canProvision
            ? Check.Warning(
                Subject, $"{seen}. {firstLine}", "The first run installs them; that needs the network and a few minutes.", "bench run quick --provision")
            : Check.CannotRun(
                Subject, $"{seen}. {firstLine}", "Targets cannot be started without them, and this user cannot install or enter them.",
                "Run bench as root on a Debian system, or install Python 3.12 or later with venv and let pip reach its index.");
    }
}

using Bench.Targets.Packages;
using Bench.Targets.Supervision;

namespace Bench.Targets.Machine.Checks;

/// <summary>Which Python runs the targets?</summary>
internal static class PythonCheck
{
    private const string Subject = "Python";

    /// <param name="python">The host's, or null where none starts.</param>
    public static Check Of(HostPython? python, Isolation isolation)
    {
        var seen = python is null ? "no python3 on the PATH" : $"python3 {python.Version}{(python.MakesEnvironments ? "" : " without venv or ensurepip")}";
        if (python is { IsRecentEnough: true, MakesEnvironments: true }) return Check.Ok(Subject, seen, "PyPI's packages are installed for it, in the cache.");
        if (isolation == Isolation.Full) return Check.Ok(Subject, seen, "It is not used: targets run on the Python of a package root.");
        return Check.CannotRun(
            Subject, seen, "Targets need Python 3.12 or later with venv; and without root rights no package root can have it.",
            "Install Python 3.12 or later with its venv module (Debian: python3-venv), or run bench as root.");
    }
}

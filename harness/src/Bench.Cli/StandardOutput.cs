using Bench.Core.Running;

namespace Bench.Cli;

/// <summary>Where results go.</summary>
internal static class StandardOutput
{
    private const int Number = 1;

    // O_CLOEXEC of Linux, which /proc tells in octal.
    private const int ClosesOnExec = 0x80000;

    /// <exception cref="MachineNotReadyException">There is none: what is written would be lost, or end up in a file of the runtime's.</exception>
    public static void Require()
    {
        if (IsClosed())
            throw new MachineNotReadyException(
                "standard output is closed (>&-), so that nothing can be written to it. Where it is not wanted, send it to /dev/null.");
    }

    /// <summary>
    /// A closed number is the first that the runtime's own files get. They are closed for programs that this one starts, as nothing is that was handed to it.
    /// </summary>
    private static bool IsClosed() => OperatingSystem.IsLinux() && (Flags() is not { } flags || (flags & ClosesOnExec) != 0);

    private static int? Flags()
    {
        var info = FormattableString.Invariant($"/proc/self/fdinfo/{Number}");
        // Where /proc is not mounted nothing can be told, and nothing is wrong.
        if (!File.Exists(info)) return Directory.Exists("/proc/self/fdinfo") ? null : 0;
        return Convert.ToInt32(File.ReadLines(info).First(line => line.StartsWith("flags:", StringComparison.Ordinal))["flags:".Length..].Trim(), 8);
    }
}

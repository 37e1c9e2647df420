using System.ComponentModel;
using System.Diagnostics;
using Bench.Core.Running;

namespace Bench.Load.Wrk;

/// <summary>What wrk says it is.</summary>
internal static class WrkVersion
{
    /// <exception cref="MachineNotReadyException">wrk is not installed.</exception>
    public static string Read()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("wrk", ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return Of(output);
        }
        catch (Win32Exception error)
        {
            throw new MachineNotReadyException("The engine wrk is not installed here. On Debian: apt install wrk. Or leave it out of --engine.", error);
        }
    }

    /// <summary><c>wrk debian/4.1.0-3+b2 [epoll] Copyright …</c> is 4.1.0-3+b2.</summary>
    internal static string Of(string output) => output.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["wrk", var version, ..]
        ? version[(version.LastIndexOf('/') + 1)..]
        : "of an unknown version";
}

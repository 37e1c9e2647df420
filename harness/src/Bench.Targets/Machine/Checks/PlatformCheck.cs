using System.Runtime.InteropServices;

namespace Bench.Targets.Machine.Checks;

/// <summary>Is this the system that the harness measures on?</summary>
internal static class PlatformCheck
{
    public static Check OtherThanLinux() => Check.CannotRun(
        "system", RuntimeInformation.OSDescription, "Targets are started and measured on Linux only.",
        "Use Linux (a virtual machine will do), or start the targets yourself and use --launcher external.");
}

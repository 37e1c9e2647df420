using System.IO.Compression;
using Bench.Targets.Linux;

namespace Bench.Targets.Machine;

/// <summary>
/// Whose time interrupts are. Kernels built with <c>CONFIG_IRQ_TIME_ACCOUNTING</c> take them out of the time of the process that they interrupt; the others
/// leave them in, and tell them in <c>/proc/stat</c> all the same.
/// </summary>
internal static class InterruptAccounting
{
    private const string Option = "CONFIG_IRQ_TIME_ACCOUNTING";

    private static readonly Lazy<bool> Here = new(() => IsApart(KernelFiles.OfThisMachine) ?? true);

    /// <summary>
    /// Whether this kernel does; true where it does not show how it was built, so that nothing is held against a neighbour that is not there.
    /// </summary>
    public static bool IsApartHere => Here.Value;

    /// <summary>Null where the kernel does not show how it was built.</summary>
    internal static bool? IsApart(KernelFiles kernel)
    {
        var release = kernel.Text("/proc/sys/kernel/osrelease");
        var lines = Compressed(kernel.PathOf("/proc/config.gz")) ?? (release is null ? [] : kernel.Lines($"/boot/config-{release}"));
        return lines.FirstOrDefault(line => line.Contains(Option + "=", StringComparison.Ordinal) || line == $"# {Option} is not set") is { } line
            ? line.StartsWith($"{Option}=y", StringComparison.Ordinal)
            : null;
    }

    private static IReadOnlyList<string>? Compressed(string path)
    {
        try
        {
            using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            return text.ReadToEnd().Split('\n');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }
}

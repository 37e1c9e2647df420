using System.Globalization;

namespace Bench.Targets.Linux;

/// <summary>Where a process's number means that process: in one PID namespace (pid_namespaces(7)), from one start of the kernel to the next.</summary>
/// <param name="Namespace">Its inode.</param>
/// <param name="Boot">The kernel's id of its start.</param>
internal sealed record ProcessNumbering(long Namespace, string Boot)
{
    public static ProcessNumbering Here { get; } = new(ReadNamespace(), ReadBoot());

    /// <summary>The kernel has been started anew since: no process of then is left.</summary>
    public bool IsOver => Boot != Here.Boot;

    /// <summary>Null where the text is none.</summary>
    public static ProcessNumbering? Parse(string text) =>
        text.Split('-') is [var inode, { Length: > 0 } boot] && long.TryParse(inode, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ProcessNumbering(number, boot)
            : null;

    public override string ToString() => FormattableString.Invariant($"{Namespace}-{Boot}");

    /// <summary>The link reads <c>pid:[4026531836]</c>.</summary>
    private static long ReadNamespace() =>
        File.ResolveLinkTarget("/proc/self/ns/pid", returnFinalTarget: false)?.Name is { } link
            ? long.Parse(link.AsSpan("pid:[".Length).TrimEnd(']'), CultureInfo.InvariantCulture)
            : 0;

    private static string ReadBoot()
    {
        const string Id = "/proc/sys/kernel/random/boot_id";
        return File.Exists(Id) ? File.ReadAllText(Id).Trim().Replace("-", string.Empty, StringComparison.Ordinal) : "unknown";
    }
}

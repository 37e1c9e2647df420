using System.Text;

namespace Bench.Targets.Supervision;

/// <summary>The shell commands that lay out an enclosure's file system, in a mount namespace of its own.</summary>
internal static class MountScript
{
    /// <summary>For enclosures that mount nothing: <c>$1</c> is the working directory, the rest the command.</summary>
    public const string ChangeFolder = """cd "$1"; shift; unset PWD OLDPWD; exec "$@" """;

    private static readonly string[] Devices = ["null", "zero", "full", "random", "urandom"];

    public static string For(Enclosure enclosure)
    {
        var script = new StringBuilder("set -e\n");
        if (enclosure.Root is { } root) LayOutRoot(script, enclosure, root);
        else LayOutHost(script, enclosure);
        return script.Append("unset PWD OLDPWD\nexec \"$@\"\n").ToString();
    }

    private static void LayOutRoot(StringBuilder script, Enclosure enclosure, string root)
    {
        script.Line($"mount --bind {Quote(root)} {Quote(root)}");
        Proc(script, root);
        Temporary(script, root + "/tmp", "1777");
        Temporary(script, root + "/dev", "755");
        foreach (var device in Devices) Bind(script, BindMount.Same("/dev/" + device) with { Writable = true }, root);
        script.Line($"ln -s /proc/self/fd {Quote(root + "/dev/fd")}");
        script.Line($"mkdir {Quote(root + "/dev/shm")}");
        Temporary(script, root + "/dev/shm", "1777");
        foreach (var mount in enclosure.Mounts) Bind(script, mount, root);
        script.Line($"mount -o remount,bind,ro {Quote(root)}");
    }

    private static void LayOutHost(StringBuilder script, Enclosure enclosure)
    {
        var stage = enclosure.Stage ?? throw new InvalidOperationException("An enclosure on the host's file system needs a stage.");
        Proc(script, string.Empty);
        // The cover that hides the stage comes last: after it there is none.
        foreach (var cover in Cover.For(enclosure.Mounts).OrderBy(cover => cover.Hides(stage)))
        {
            // What a cover shows again lies below it on the host: mounted beside it first, then moved over it.
            Temporary(script, stage, cover.Mode);
            foreach (var mount in enclosure.Mounts.Where(mount => cover.Hides(mount.Destination)))
                Bind(script, mount with { Destination = mount.Destination[cover.Path.Length..] }, stage);
            script.Line($"mount --move {Quote(stage)} {Quote(cover.Path)}");
        }

        foreach (var mount in enclosure.Mounts.Where(mount => mount.Source != mount.Destination)) Bind(script, mount, string.Empty);
        script.Line("mount -o remount,bind,ro /");
    }

    private static void Proc(StringBuilder script, string root) =>
        script.Line($"mount -t proc -o nosuid,nodev,noexec proc {Quote(root + "/proc")}");

    private static void Temporary(StringBuilder script, string path, string mode) =>
        script.Line($"mount -t tmpfs -o mode={mode},nosuid tmpfs {Quote(path)}");

    private static void Bind(StringBuilder script, BindMount mount, string root)
    {
        var destination = Quote(root + mount.Destination);
        script.Line(Directory.Exists(mount.Source)
            ? $"mkdir -p {destination}"
            : $"mkdir -p {Quote(Path.GetDirectoryName(root + mount.Destination) ?? "/")}; [ -e {destination} ] || : >{destination}");
        script.Line($"mount --bind {Quote(mount.Source)} {destination}");
        if (!mount.Writable) script.Line($"mount -o remount,bind,ro {destination}");
    }

    private static void Line(this StringBuilder script, string line) => script.Append(line).Append('\n');

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}

using System.CommandLine;

namespace Bench.Cli.Commands;

/// <summary>Options that mean the same in several commands.</summary>
internal static class SharedOptions
{
    public static Option<bool> Provision() => new("--provision")
    {
        Description = "Install what is missing: package roots, virtual environments, images and, as root, the Debian packages that make them; "
            + "never a Docker engine.",
    };

    public static Option<bool> Yes() => new("--yes") { Description = "Do not ask before provisioning." };

    public static Option<bool> Verbose() => new("--verbose") { Description = "Say every step of provisioning and verification." };

    public static Option<bool> Redact() => new("--redact")
    {
        Description = "Take this machine's name, the user's and the paths of home folders out of all files of the run, so that it can be shown to others.",
    };

    public static Option<string> Packages()
    {
        var option = new Option<string>("--packages")
        {
            Description = "Where Python packages come from: pypi (pinned, current), debian (Debian's archive), or auto (pypi where it can be reached).",
            DefaultValueFactory = _ => "auto",
        };
        return option.OneOf(["auto", "pypi", "debian"]);
    }

    /// <param name="external">Whether targets that somebody else has started make sense.</param>
    public static Option<string> Launcher(bool external)
    {
        const string own = "What runs the targets: docker, process, or auto (docker where an engine answers, else process)";
        var option = new Option<string>("--launcher")
        {
            Description = external ? own + "; or external (already running: name them as --targets ID=URL)." : own + ".",
            DefaultValueFactory = _ => "auto",
        };
        return option.OneOf(["auto", "docker", "process", .. external ? ["external"] : (string[])[]]);
    }

    public static Option<string?> Cpus() => new("--cpus")
    {
        Description = "CPUs of target, load and services, such as \"target=0;load=1;services=1\". Default: from the topology.",
        HelpName = "layout",
    };
}

using System.CommandLine;

namespace Bench.Cli.Commands;

/// <summary>Options that mean the same in several commands.</summary>
internal static class SharedOptions
{
    public static Option<bool> Provision() => new("--provision")
    {
        Description = "Install what is missing: package roots, virtual environments and, as root, the Debian packages that make them.",
    };

    public static Option<bool> Yes() => new("--yes") { Description = "Do not ask before provisioning." };

    public static Option<string> Packages()
    {
        var option = new Option<string>("--packages")
        {
            Description = "Where Python packages come from: pypi (pinned, current), debian (Debian's archive), or auto (pypi where it can be reached).",
            DefaultValueFactory = _ => "auto",
        };
        return option.AcceptOnlyFromAmong("auto", "pypi", "debian");
    }

    public static Option<string> Launcher()
    {
        var option = new Option<string>("--launcher")
        {
            Description = "What runs the targets: process, or external (already running; name them as --targets ID=URL).",
            DefaultValueFactory = _ => "process",
        };
        return option.AcceptOnlyFromAmong("process", "external");
    }

    public static Option<string?> Cpus() => new("--cpus")
    {
        Description = "CPUs of target, load and services, such as \"target=0;load=1;services=1\". Default: from the topology.",
        HelpName = "layout",
    };

    /// <summary>A list written with commas or by repeating the option.</summary>
    public static Option<string[]> List(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };

    public static Option<TimeSpan?> Duration(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "30m",
        CustomParser = result =>
        {
            if (DurationOption.TryParse(result.Tokens[0].Value, out var duration)) return duration;
            result.AddError($"{name} takes a duration such as 90s, 30m or 2h, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };

    public static Option<int?> Positive(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0)
                return number;
            result.AddError($"{name} takes a whole number from 1, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };
}

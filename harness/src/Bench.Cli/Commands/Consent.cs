using System.CommandLine;

namespace Bench.Cli.Commands;

/// <summary>Whether missing pieces may be installed: only where <c>--provision</c> was given and, at a terminal, confirmed or <c>--yes</c>.</summary>
internal sealed record Consent(bool Provision, bool Yes)
{
    private const string Question =
        "May bench install what is missing (Debian packages with apt-get, package roots and virtual environments in its cache, images in Docker)? [y/N] ";

    public static Consent Of(ParseResult parsed, Option<bool> provision, Option<bool> yes) => new(parsed.GetValue(provision), parsed.GetValue(yes));

    public bool Given()
    {
        if (!Provision) return false;
        if (Yes || Console.IsInputRedirected || Console.IsErrorRedirected) return true;
        Console.Error.Write(Question);
        return Console.In.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}

using Bench.Core.Suites;

namespace Bench.Cli.Running;

/// <summary>Targets that somebody else has started: <c>--launcher external --targets ID=URL,ID=URL</c>.</summary>
/// <param name="Ids">What remains of <c>--targets</c> without the URLs; null where it was not given.</param>
/// <param name="Urls">By target id; empty for other launchers.</param>
internal sealed record ExternalTargets(string? Ids, IReadOnlyDictionary<string, string> Urls)
{
    public static ExternalTargets None { get; } = new(null, new Dictionary<string, string>());

    /// <exception cref="InvalidDefinitionException">URLs where there should be none, or none where there should be.</exception>
    public static ExternalTargets Read(string launcher, string? targets)
    {
        var parts = targets?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var named = parts.Select(part => part.Split('=', 2)).ToArray();
        var isExternal = launcher == "external";
        string[] problems = isExternal switch
        {
            true when named.Length == 0 =>
                ["--launcher external needs to know where its targets are: --targets fastapi=http://127.0.0.1:8000,django=http://127.0.0.1:8001"],
            true => [.. named
                .Where(part => part.Length == 1)
                .Select(part => $"--targets: '{part[0]}' has no URL; with --launcher external write {part[0]}=http://127.0.0.1:PORT")],
            false => [.. named
                .Where(part => part.Length == 2)
                .Select(part => $"--targets: '{part[0]}={part[1]}' has a URL; say --launcher external to measure what is already running")],
        };
        if (problems.Length > 0) throw new InvalidDefinitionException(problems);
        return new ExternalTargets(
            targets is null ? null : string.Join(',', named.Select(part => part[0])),
            named.Where(part => part.Length == 2).DistinctBy(part => part[0]).ToDictionary(part => part[0], part => part[1]));
    }
}

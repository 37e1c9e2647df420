using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>pip's own settings, as the user made them: environment, configuration files, and the files that both name.</summary>
/// <param name="Environment">Variables that pip reads, for a pip that runs elsewhere.</param>
/// <param name="Files">Absolute paths that they point at, to be shown at the same place.</param>
internal sealed record PipSettings(IReadOnlyDictionary<string, string> Environment, IReadOnlyList<string> Files)
{
    private static readonly string[] Proxies =
        ["http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"];

    private static readonly string[] Certificates = ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"];

    /// <summary>Their values may hold paths, relative ones too; other variables may look like one by accident (<c>PIP_NO_INDEX=1</c>).</summary>
    private static readonly string[] WithPaths =
    [
        "PIP_FIND_LINKS", "PIP_CERT", "PIP_CLIENT_CERT", "PIP_CONSTRAINT", "PIP_CONFIG_FILE", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL",
        .. Certificates,
    ];

    /// <summary>Places to write that a package root does not have.</summary>
    private static readonly string[] NotInARoot = ["PIP_CACHE_DIR", "PIP_LOG"];

    public static PipSettings From(IReadOnlyDictionary<string, string> user)
    {
        var pip = user
            .Where(variable => IsPips(variable.Key))
            .ToDictionary(variable => variable.Key, variable => WithPaths.Contains(variable.Key) ? Absolute(variable.Value) : variable.Value);
        var configurations = ConfigurationFiles(user).Where(File.Exists).ToList();
        var named = WithPaths.Select(name => pip.GetValueOrDefault(name)).OfType<string>().SelectMany(Words)
            .Concat(configurations.SelectMany(file => PipConfiguration.NamedPlaces(File.ReadLines(file))).SelectMany(Words))
            .Select(PathIn).OfType<string>();
        return new PipSettings(WithProxies(pip, user), [.. configurations.Concat(named).Distinct()]);
    }

    /// <summary>For a pip inside a package root.</summary>
    public IReadOnlyDictionary<string, string> InsideRoot()
    {
        var inside = SystemEnvironment.With(Environment.Where(variable => !NotInARoot.Contains(variable.Key))).ToDictionary();
        inside["PIP_NO_CACHE_DIR"] = "1";
        inside["PIP_DISABLE_PIP_VERSION_CHECK"] = "1";
        return inside;
    }

    public static IReadOnlyDictionary<string, string> WithProxies(
        IReadOnlyDictionary<string, string> environment, IReadOnlyDictionary<string, string> user)
    {
        var all = environment.ToDictionary();
        foreach (var name in Proxies)
            if (user.TryGetValue(name, out var value)) all[name] = value;
        return all;
    }

    private static bool IsPips(string name) =>
        name.StartsWith("PIP_", StringComparison.Ordinal) || Certificates.Contains(name) || name is "HOME" or "XDG_CONFIG_HOME";

    /// <summary>Where pip looks (pip documentation, Configuration, Location).</summary>
    private static IEnumerable<string> ConfigurationFiles(IReadOnlyDictionary<string, string> user)
    {
        yield return "/etc/pip.conf";
        foreach (var folder in (user.GetValueOrDefault("XDG_CONFIG_DIRS") ?? "/etc/xdg").Split(':'))
            yield return Path.Combine(folder, "pip/pip.conf");
        var home = user.GetValueOrDefault("HOME") ?? "/";
        yield return Path.Combine(user.GetValueOrDefault("XDG_CONFIG_HOME") ?? Path.Combine(home, ".config"), "pip/pip.conf");
        yield return Path.Combine(home, ".pip/pip.conf");
        yield return Path.Combine(home, ".netrc");
        if (user.GetValueOrDefault("PIP_CONFIG_FILE") is { Length: > 0 } own) yield return Path.GetFullPath(own);
    }

    private static IEnumerable<string> Words(string line) => line.Split((char[])[' ', '\t', '\n', '=', ','], StringSplitOptions.RemoveEmptyEntries);

    private static string Absolute(string value) =>
        string.Join(' ', value.Split(' ').Select(word => word.Length > 0 && Path.Exists(word) ? Path.GetFullPath(word) : word));

    private static string? PathIn(string word)
    {
        var path = word.StartsWith("file://", StringComparison.Ordinal) ? Uri.UnescapeDataString(word["file://".Length..]) : word;
        return Path.IsPathRooted(path) && path.Length > 1 && Path.Exists(path) ? Path.TrimEndingDirectorySeparator(path) : null;
    }
}

namespace Bench.Targets.Supervision;

/// <summary>Environments for what the harness starts: nothing that happens to be set in the user's shell decides a measurement.</summary>
internal static class SystemEnvironment
{
    public const string SystemPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    public static IReadOnlyDictionary<string, string> Clean { get; } = new Dictionary<string, string>
    {
        ["PATH"] = SystemPath,
        ["LANG"] = "C.UTF-8",
        ["HOME"] = "/tmp",
    };

    public static IReadOnlyDictionary<string, string> With(params IEnumerable<KeyValuePair<string, string>> more)
    {
        var all = new Dictionary<string, string>(Clean);
        foreach (var (name, value) in more) all[name] = value;
        return all;
    }
}

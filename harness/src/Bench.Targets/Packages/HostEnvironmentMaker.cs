using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>The host's Python, run as the user runs it.</summary>
internal sealed class HostEnvironmentMaker(HostPython python, PipSettings pip, IReadOnlyDictionary<string, string> user) : EnvironmentMaker
{
    public override string Interpreter => python.Executable;

    public override Task<string> IdentityAsync(CancellationToken cancellation) => Task.FromResult($"{python.Executable} {python.Version}");

    public override string Seen(string venv) => venv;

    public override string Seen(RequirementsLock requirements) => requirements.Path;

    public override Task<ToolOutcome> RunAsync(
        IReadOnlyList<string> command, string? venv, IReadOnlyList<RequirementsLock> locks, TimeSpan? limit, CancellationToken cancellation)
    {
        var environment = pip.Environment.ToDictionary();
        environment["PATH"] = user.GetValueOrDefault("PATH") ?? SystemEnvironment.SystemPath;
        environment["LANG"] = "C.UTF-8";
        return Tool.RunAsync(command, environment, limit: limit, cancellation: cancellation);
    }

    public override PythonEnvironment Describe(string venv, IReadOnlyDictionary<string, string> versions) =>
        new(venv + "/bin/python", Root: null, venv, python.Prefix, versions);
}

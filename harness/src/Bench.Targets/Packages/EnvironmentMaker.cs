using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>Runs a Python that makes virtual environments: the host's or a package root's.</summary>
internal abstract class EnvironmentMaker
{
    /// <summary>What of this Python decides the contents of an environment.</summary>
    public abstract Task<string> IdentityAsync(CancellationToken cancellation);

    /// <summary>The interpreter that makes environments.</summary>
    public abstract string Interpreter { get; }

    /// <summary>The path of <paramref name="venv"/>, a folder of the host, as this Python sees it.</summary>
    public abstract string Seen(string venv);

    /// <summary>The path of a lock as this Python sees it.</summary>
    public abstract string Seen(RequirementsLock requirements);

    /// <summary>Runs <paramref name="command"/> with pip's settings, able to write to <paramref name="venv"/> and to read <paramref name="locks"/>.</summary>
    public abstract Task<ToolOutcome> RunAsync(
        IReadOnlyList<string> command, string? venv, IReadOnlyList<RequirementsLock> locks, TimeSpan? limit, CancellationToken cancellation);

    public abstract PythonEnvironment Describe(string venv, IReadOnlyDictionary<string, string> versions);
}

using Bench.Targets.Docker;

namespace Bench.Targets.Machine.Checks;

/// <summary>Can targets run in containers, and is what they say of themselves worth as much there?</summary>
internal static class DockerLauncherCheck
{
    private const string Subject = "Docker engine";

    /// <param name="facts">Null where none answers.</param>
    /// <param name="doubts">All that is to be said against it.</param>
    public static LauncherChecks Of(EngineFacts? facts, IReadOnlyList<EngineDoubt> doubts) => new("docker", doubts.Count == 0
        ? [Check.Ok(Subject, facts!.ToString(), "Targets run in its containers, on this machine's network, CPUs and clock.")]
        : [.. doubts.Select(Of)]);

    private static Check Of(EngineDoubt doubt) => doubt.IsObstacle
        ? Check.CannotRun(Subject, doubt.Cause, "Targets cannot run in containers.", doubt.Remedy)
        : Check.Warning(Subject, doubt.Cause, "Without --launcher docker, targets run as local processes.", doubt.Remedy);
}

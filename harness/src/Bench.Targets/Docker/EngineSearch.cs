using Bench.Core.Running;

namespace Bench.Targets.Docker;

/// <summary>An engine, or why none answers: exactly one of them.</summary>
public sealed record EngineSearch(DockerEngine? Engine, EngineDoubt? Absence)
{
    /// <summary>All that is to be said against it, the gravest first; empty where it is as wanted.</summary>
    public IReadOnlyList<EngineDoubt> Doubts => Engine is null ? [Absence!] : EngineDoubt.About(Engine.Facts);

    /// <exception cref="MachineNotReadyException">None answers, or it cannot run targets.</exception>
    public DockerEngine Require() => Doubts.FirstOrDefault(doubt => doubt.IsObstacle) is { } obstacle
        ? throw new MachineNotReadyException(obstacle.ToString())
        : Engine!;
}

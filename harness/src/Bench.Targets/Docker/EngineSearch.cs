using Bench.Core.Running;

namespace Bench.Targets.Docker;

/// <summary>An engine, or why none answers: exactly one of them.</summary>
/// <param name="Absence">Cause and remedy.</param>
public sealed record EngineSearch(DockerEngine? Engine, string? Absence)
{
    /// <exception cref="MachineNotReadyException">None answers, or it cannot run targets.</exception>
    public DockerEngine Require()
    {
        if (Engine is null) throw new MachineNotReadyException(Absence!);
        if (EngineDoubt.About(Engine.Facts).FirstOrDefault(doubt => doubt.IsObstacle) is { } obstacle) throw new MachineNotReadyException(obstacle.ToString());
        return Engine;
    }

    /// <summary>Why <c>--launcher auto</c> does not take it; null where it does.</summary>
    public string? WhyNot => Engine is null ? Absence : EngineDoubt.About(Engine.Facts) is [var doubt, ..] ? doubt.ToString() : null;
}

namespace Bench.Core.Running;

/// <summary>The load engine could not do its work: a defect or a fault of the machine, never of the target.</summary>
public sealed class EngineFailedException(string message, Exception? cause = null) : Exception(message, cause);

namespace Bench.Core.Running;

/// <summary>
/// A service that contracts need has failed: never the target's doing. Inside a trial it voids that; elsewhere this machine cannot go on (exit 3).
/// </summary>
public sealed class ServiceFailedException(string message, Exception? cause = null) : Exception(message, cause);

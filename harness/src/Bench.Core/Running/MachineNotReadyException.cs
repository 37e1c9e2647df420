namespace Bench.Core.Running;

/// <summary>This machine cannot do what was asked (exit 3). The message says what is missing, the evidence and the remedy.</summary>
public sealed class MachineNotReadyException(string message, Exception? cause = null) : Exception(message, cause);

using Bench.Core.Findings;

namespace Bench.Core.Running;

/// <summary>A target died or never answered. The message says what, where and the remedy; the log says why.</summary>
public sealed class TargetFailedException(FindingKind kind, string message, IReadOnlyList<string> lastLogLines) : Exception(message)
{
    /// <summary><see cref="FindingKind.TargetDied"/>, <see cref="FindingKind.OutOfMemory"/> or <see cref="FindingKind.NeverAnswered"/>.</summary>
    public FindingKind Kind { get; } = kind;

    public IReadOnlyList<string> LastLogLines { get; } = lastLogLines;
}

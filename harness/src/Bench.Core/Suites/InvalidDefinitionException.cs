namespace Bench.Core.Suites;

/// <summary>Files or options that do not say anything runnable (exit 2): all problems at once.</summary>
public sealed class InvalidDefinitionException(IReadOnlyList<string> problems)
    : Exception(string.Join(System.Environment.NewLine, problems))
{
    /// <summary>Each with file, line, what is wrong, and what is allowed.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}

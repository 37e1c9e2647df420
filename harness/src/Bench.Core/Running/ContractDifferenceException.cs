namespace Bench.Core.Running;

/// <summary>Targets do not answer alike (exit 4): comparing them would say nothing.</summary>
public sealed class ContractDifferenceException(IReadOnlyList<AnswerDifference> differences)
    : Exception($"{differences.Count} answers are not what the contracts ask for")
{
    public IReadOnlyList<AnswerDifference> Differences { get; } = differences;
}

namespace Bench.Core.Running;

/// <summary>How one target answered one contract.</summary>
/// <param name="Exchanges">How many it was asked, conversations over WebSocket among them.</param>
public sealed record CheckedContract(string Target, string Contract, int Exchanges, IReadOnlyList<AnswerDifference> Differences)
{
    public bool Agrees => Differences.Count == 0;
}

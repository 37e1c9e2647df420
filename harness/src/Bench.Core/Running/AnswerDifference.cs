namespace Bench.Core.Running;

/// <summary>An answer that is not what the contract asks for, told so that a reader sees what to change.</summary>
/// <param name="Expected">What the contract asks for at the place where they part (<c>status 200</c>, <c>$.items[2].price: 5</c>).</param>
/// <param name="Actual">What came at the same place.</param>
public sealed record AnswerDifference(string Target, string Contract, string Exchange, string Request, string Expected, string Actual);

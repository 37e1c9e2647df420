namespace Bench.Core.Measurement;

/// <summary>One statement's part in what a target did with the database.</summary>
/// <param name="Text">Its values left out.</param>
public sealed record StatementUse(string Text, long Calls, long Rows);

namespace Bench.Core.Measurement;

/// <summary>How often one statement was executed, and how many rows that read or changed.</summary>
public readonly record struct StatementCount(long Calls, long Rows);

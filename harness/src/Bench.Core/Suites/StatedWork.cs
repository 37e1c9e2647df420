namespace Bench.Core.Suites;

/// <summary>Work in the database that a framework does otherwise than the others, with the documentation that it rests on.</summary>
public sealed record StatedWork(string Framework, DatabaseWork Work, string Reason);

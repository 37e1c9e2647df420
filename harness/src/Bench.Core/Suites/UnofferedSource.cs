namespace Bench.Core.Suites;

/// <summary>A package source, as <c>--packages</c> names it, that lacks what a target is made of.</summary>
public sealed record UnofferedSource(string Source, string Reason);

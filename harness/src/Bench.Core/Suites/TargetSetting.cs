namespace Bench.Core.Suites;

/// <summary>A deliberate setting of a target, why it is so, and the documentation that it follows.</summary>
public sealed record TargetSetting(string Name, string Value, string Reason, string Source);

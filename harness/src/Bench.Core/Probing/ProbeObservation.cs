namespace Bench.Core.Probing;

/// <summary>One thing that a probe saw at a target.</summary>
/// <param name="What">Of what, such as <c>X-Frame-Options</c>.</param>
/// <param name="Value">In words, or a figure with its unit.</param>
/// <param name="Evidence">The file that shows it, from the run's folder: request and answer as they went over the wire.</param>
public sealed record ProbeObservation(string Target, string What, string Value, string Evidence);

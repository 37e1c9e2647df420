namespace Bench.Probes.Administration;

/// <param name="What">In words.</param>
/// <param name="Works">Whether it ended as it should.</param>
/// <param name="Told">What was answered.</param>
/// <param name="Evidence">The answer that shows it, from the run's folder.</param>
internal sealed record AdminStep(string What, bool Works, string Told, string Evidence);

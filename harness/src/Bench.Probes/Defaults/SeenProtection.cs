namespace Bench.Probes.Defaults;

/// <param name="What">In words.</param>
/// <param name="Told">What showed it.</param>
/// <param name="Evidence">The answer that shows it, from the run's folder.</param>
internal sealed record SeenProtection(string What, bool IsOn, string Told, string Evidence);

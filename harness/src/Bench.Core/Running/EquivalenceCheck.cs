using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Starts each target once, without load, and holds it against every contract that is of interest.</summary>
public sealed class EquivalenceCheck(ITargetLauncher launcher, VerifyContract verify)
{
    private const int Workers = 1;

    /// <param name="contractsOf">What a target is asked; for a run the contracts of its scenarios, for <c>bench verify</c> all that it offers.</param>
    /// <param name="told">Told each answer as it comes.</param>
    /// <exception cref="TargetFailedException">A target died or never answered.</exception>
    /// <exception cref="MachineNotReadyException">A target cannot be started here.</exception>
    public async Task<IReadOnlyList<CheckedContract>> RunAsync(
        IEnumerable<Target> targets,
        Func<Target, IReadOnlyList<Contract>> contractsOf,
        Action<CheckedContract> told,
        CancellationToken cancellation)
    {
        var all = new List<CheckedContract>();
        foreach (var target in targets)
        {
            await using var running = await launcher.StartAsync(target, Workers, cancellation);
            foreach (var (place, contract) in contractsOf(target).Index())
            {
                var verified = await verify(running, target, contract, cancellation);
                // Told once a target, with the first that it is asked.
                var processes = place == 0 ? await ProcessDifferencesAsync(running, target, contract, cancellation) : [];
                IReadOnlyList<AnswerDifference> differences = [.. verified.Differences, .. processes];
                all.Add(new CheckedContract(target.Id, contract.Id, contract.Checks, differences));
                told(all[^1]);
            }
        }

        return all;
    }

    private static async Task<IEnumerable<AnswerDifference>> ProcessDifferencesAsync(
        IRunningTarget running, Target target, Contract contract, CancellationToken cancellation) =>
        new[]
        {
            await WorkerCount.DifferenceAsync(running, target, contract.Id, Workers, cancellation),
            ListeningPlaces.Difference(running, target, contract.Id),
        }.OfType<AnswerDifference>();
}

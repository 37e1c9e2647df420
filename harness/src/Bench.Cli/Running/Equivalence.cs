using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Running;

/// <summary>Nothing is compared that does not answer alike (decision 0003).</summary>
internal static class Equivalence
{
    /// <exception cref="MachineNotReadyException">A service that a contract needs is nowhere.</exception>
    /// <exception cref="ContractDifferenceException">Some target answers otherwise: every difference.</exception>
    public static async Task RequireAsync(Launching launching, Suite suite, Narrator narrator, CancellationToken cancellation)
    {
        string[] lacking = [.. suite.Contracts.SelectMany(launching.Lacking)];
        if (lacking.Length > 0) throw new MachineNotReadyException(string.Join(Environment.NewLine, lacking));
        narrator.Say("verifying that the targets answer alike");
        var answers = await new EquivalenceCheck(launching.Launcher, launching.Verify).RunAsync(
            suite.Targets.Where(target => !target.IsTwin), suite.ContractsOf, narrator.SayVerified, cancellation);
        var differences = answers.SelectMany(answer => answer.Differences).ToArray();
        if (differences.Length > 0) throw new ContractDifferenceException(differences);
    }
}

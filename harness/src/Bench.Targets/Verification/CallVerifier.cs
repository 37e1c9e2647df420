using System.Globalization;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Verification;

/// <summary>Counts, without load, how often the requests of a contract call the downstream service, and holds it against what the contract declares.</summary>
/// <param name="verify">The answers; where they differ nothing is counted.</param>
internal sealed class CallVerifier(VerifyContract verify, CountCalls calls)
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    /// <summary>Matches <see cref="VerifyContract"/>.</summary>
    public async Task<VerifiedContract> VerifyAsync(IRunningTarget running, Target target, Contract contract, CancellationToken cancellation)
    {
        var verified = await verify(running, target, contract, cancellation);
        if (contract.Calls is not { } each || contract.Load.Count == 0 || verified.Differences.Count > 0) return verified;
        if (await calls(contract, cancellation) is not { } before) return verified;
        using var client = new AnswerClient(AnswerLimit);
        foreach (var exchange in contract.Load) await client.AskAsync(running.Endpoint, exchange.Request, cancellation);
        var (declared, made) = (each * contract.Load.Count, await calls(contract, cancellation) - before);
        return made is null || made == declared ? verified : verified with { Differences = [Difference(declared, made.Value, target, contract)] };
    }

    private static AnswerDifference Difference(long declared, long made, Target target, Contract contract) => new(
        target.Id, contract.Id, "calls of the downstream service",
        string.Create(CultureInfo.InvariantCulture, $"{contract.Load.Count} of the load, one after the other"), Text(declared), Text(made));

    private static string Text(long calls) => string.Create(CultureInfo.InvariantCulture, $"{calls} {(calls == 1 ? "call" : "calls")}");
}

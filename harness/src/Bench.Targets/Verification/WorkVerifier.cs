using System.Globalization;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Verification;

/// <summary>Counts, without load, what the requests of a contract do with the database, and holds it against what the contract declares.</summary>
/// <param name="verify">The answers; where they differ nothing is counted.</param>
/// <param name="roundTrips">All until now, of targets whose connections lead through the harness; those of others are not seen.</param>
internal sealed class WorkVerifier(VerifyContract verify, SampleDatabase sample, Func<long> roundTrips)
{
    /// <summary>Pools open their connections beside the first requests, with statements of their own: a count that differs is taken again.</summary>
    private const int MostPasses = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>A connection may be given back, and its transaction ended, after the answer: counted is what then stays the same for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);
    private const int MostLooks = 20;

    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    /// <summary>Matches <see cref="VerifyContract"/>.</summary>
    public async Task<VerifiedContract> VerifyAsync(IRunningTarget running, Target target, Contract contract, CancellationToken cancellation)
    {
        var verified = await verify(running, target, contract, cancellation);
        if (contract.WorkOf(target.Framework) is not { } work || contract.Load.Count == 0 || verified.Differences.Count > 0) return verified;
        for (var pass = 1; ; pass++)
        {
            var tripsBefore = roundTrips();
            if (await UseAsync(running, contract, cancellation) is not { } use) return verified;
            var trips = roundTrips() - tripsBefore;
            var isWorkRight = IsAsDeclared(use, work, contract.Load.Count);
            if (isWorkRight && trips <= work.RoundTrips * contract.Load.Count) return verified;
            if (pass == MostPasses)
                return verified with
                {
                    Differences = [isWorkRight ? TooManyTrips(trips, use, work, target, contract) : Difference(use, work, target, contract)],
                };
            await Task.Delay(Pause, cancellation);
        }
    }

    private async Task<DatabaseUse?> UseAsync(IRunningTarget running, Contract contract, CancellationToken cancellation)
    {
        using var client = new AnswerClient(AnswerLimit);
        if (await sample(contract, cancellation) is not { } before) return null;
        foreach (var exchange in contract.Load) await client.AskAsync(running.Endpoint, exchange.Request, cancellation);
        return await SettledAsync(before, contract, cancellation);
    }

    private async Task<DatabaseUse?> SettledAsync(DatabaseSample before, Contract contract, CancellationToken cancellation)
    {
        DatabaseUse? last = null;
        for (var look = 1; await sample(contract, cancellation) is { } after; look++)
        {
            var use = DatabaseSample.Between(before, after);
            if (look == MostLooks || (use.Calls == last?.Calls && use.Transfers == last.Transfers)) return use;
            last = use;
            await Task.Delay(Quiet, cancellation);
        }
        return null;
    }

    private static bool IsAsDeclared(DatabaseUse use, DatabaseWork work, int requests) =>
        use.Calls == work.Statements * requests && use.Rows == work.Rows * requests && use.Transfers == work.Transfers * requests;

    private static AnswerDifference Difference(DatabaseUse use, DatabaseWork work, Target target, Contract contract)
    {
        var requests = contract.Load.Count;
        return new AnswerDifference(
            target.Id, contract.Id, "work in the database", $"the {requests} requests of the load, one after the other",
            Text(work.Statements * requests, work.Rows * requests, work.Transfers * requests),
            $"{Text(use.Calls, use.Rows, use.Transfers)}: {use.StatementsText}");
    }

    private static AnswerDifference TooManyTrips(long trips, DatabaseUse use, DatabaseWork work, Target target, Contract contract) => new(
        target.Id, contract.Id, "round trips to the database", $"the {contract.Load.Count} requests of the load, one after the other",
        string.Create(CultureInfo.InvariantCulture, $"at most {work.RoundTrips * contract.Load.Count} round trips"),
        string.Create(CultureInfo.InvariantCulture, $"{trips} round trips for {use.StatementsText}"));

    private static string Text(long statements, long rows, long transfers) =>
        string.Create(CultureInfo.InvariantCulture, $"{statements} statements, {rows} rows, {transfers} transfers");
}

using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Verification;

namespace Bench.Targets.Tests.Verification;

/// <summary>A target whose answers are right, beside a service that counts what a test scripts for each of its requests.</summary>
public class CallVerifierTests
{
    private static readonly Contract Upstream = new("upstream", "A call", [Request, Request], []) { Services = ["downstream"], Calls = 1 };

    [Fact]
    public async Task A_call_for_each_request_is_no_difference() => Assert.Empty((await VerifyAsync(Upstream, callsEach: 1)).Differences);

    [Theory]
    [InlineData(0, "0 calls")]
    [InlineData(2, "4 calls")]
    public async Task Other_calls_are_told_with_what_was_declared(int each, string actual)
    {
        var difference = Assert.Single((await VerifyAsync(Upstream, each)).Differences);
        Assert.Equal(("calls of the downstream service", "2 calls", actual), (difference.Exchange, difference.Expected, difference.Actual));
    }

    [Fact]
    public async Task Where_none_are_declared_or_nobody_may_ask_none_are_missed()
    {
        Assert.Empty((await VerifyAsync(Upstream with { Calls = null }, callsEach: 0)).Differences);
        Assert.Empty((await VerifyAsync(Upstream, callsEach: null)).Differences);
    }

    private static Exchange Request => new("call", RequestTemplate.Get("/upstream"), new ExpectedAnswer(200, new Dictionary<string, string>(), null, null), []);

    private static async Task<VerifiedContract> VerifyAsync(Contract contract, int? callsEach)
    {
        await using var running = new ScriptedAnswers(new Dictionary<string, string[]> { ["/upstream"] = [ScriptedAnswers.Ok("{}")] });
        var verifier = new CallVerifier(
            (_, _, _, _) => Task.FromResult(new VerifiedContract([], [])), (_, _) => Task.FromResult<long?>(running.Requests.Count * callsEach));
        return await verifier.VerifyAsync(running, new SmallService().Target(), contract, CancellationToken.None);
    }
}

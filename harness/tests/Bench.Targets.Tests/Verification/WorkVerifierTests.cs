using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Verification;

namespace Bench.Targets.Tests.Verification;

/// <summary>A target whose answers are right, beside a database that counts what a test scripts for each of its requests.</summary>
public class WorkVerifierTests
{
    private static readonly Contract Login = new("login", "Login", [Request, Request], [])
    {
        Work = new DatabaseWork(Statements: 5, Rows: 3, Transfers: 0),
        WorkDifferences = [new StatedWork("django", new DatabaseWork(Statements: 9, Rows: 4, Transfers: 0), "documented")],
    };

    [Theory]
    [InlineData("fastapi", 5, 3)]
    [InlineData("django", 9, 4)]
    public async Task Work_is_held_against_what_the_contract_declares_for_the_framework(string framework, int statements, int rows) =>
        Assert.Empty((await VerifyAsync(framework, statements, rows)).Differences);

    [Theory]
    [InlineData("fastapi", 9, 4, "10 statements, 6 rows, 0 transfers", "18 statements, 8 rows, 0 transfers: 18 × SELECT")]
    [InlineData("django", 5, 3, "18 statements, 8 rows, 0 transfers", "10 statements, 6 rows, 0 transfers: 10 × SELECT")]
    [InlineData("django", 9, 5, "18 statements, 8 rows, 0 transfers", "18 statements, 10 rows, 0 transfers: 18 × SELECT")]
    public async Task Other_work_is_told_with_what_was_declared(string framework, int statements, int rows, string expected, string actual)
    {
        var difference = Assert.Single((await VerifyAsync(framework, statements, rows)).Differences);
        Assert.Equal(("work in the database", expected, actual), (difference.Exchange, difference.Expected, difference.Actual));
    }

    [Fact]
    public async Task Waits_beyond_the_statements_of_the_framework_are_told()
    {
        Assert.Empty((await VerifyAsync("django", 9, 4, roundTrips: 9)).Differences);
        var difference = Assert.Single((await VerifyAsync("django", 9, 4, roundTrips: 10)).Differences);
        Assert.Equal(("round trips to the database", "at most 18 round trips"), (difference.Exchange, difference.Expected));
    }

    private static Exchange Request => new("login", RequestTemplate.Get("/login"), new ExpectedAnswer(200, new Dictionary<string, string>(), null, null), []);

    private static async Task<VerifiedContract> VerifyAsync(string framework, int statements, int rows, int roundTrips = 0)
    {
        await using var running = new ScriptedAnswers(new Dictionary<string, string[]> { ["/login"] = [ScriptedAnswers.Ok("{}")] });
        var verifier = new WorkVerifier(
            (_, _, _, _) => Task.FromResult(new VerifiedContract([], [])),
            (_, _) => Task.FromResult<DatabaseSample?>(Counted(running.Requests.Count)),
            () => running.Requests.Count * roundTrips);
        return await verifier.VerifyAsync(running, new SmallService().Target() with { Framework = framework }, Login, CancellationToken.None);

        DatabaseSample Counted(int requests) =>
            new(
                new Dictionary<string, StatementCount> { ["SELECT"] = new(requests * statements, requests * rows) },
                Sessions: 0, BalanceCents: 0, Transfers: 0);
    }
}

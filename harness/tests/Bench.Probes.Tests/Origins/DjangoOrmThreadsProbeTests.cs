using Bench.Probes.Origins;

namespace Bench.Probes.Tests.Origins;

public class DjangoOrmThreadsProbeTests
{
    [Theory]
    [InlineData(1, 2, "SynchronousOnlyOperation", 2, true)]
    [InlineData(1, 1, "SynchronousOnlyOperation", 2, false)]
    [InlineData(1, 2, "works", 2, false)]
    [InlineData(1, 2, "SynchronousOnlyOperation", 1, false)]
    public async Task Queries_and_transactions_both_run_elsewhere_or_it_does_not_hold(int loop, int query, string atomic, int handed, bool holds)
    {
        await using var target = AnsweringTarget.With(
            FormattableString.Invariant($$"""{ "eventLoopThread": {{loop}}, "queryThreads": [{{query}}], "atomicInTheEventLoop": "{{atomic}}",""")
            + FormattableString.Invariant($$""" "atomicIsAsynchronousToo": false, "threadOfSyncToAsync": {{handed}} }"""));

        Assert.Equal(holds, (await target.AskedBy(new DjangoOrmThreadsProbe())).Holds);
    }
}

using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Findings;

public class ThreadFindingsTests
{
    private static readonly Suite Suite = TestSuites.Of(["a"], ["x"]);

    [Theory]
    [InlineData(4, 64, 2, 6, false)]
    [InlineData(4, 64, 2, 3, true)]
    [InlineData(4, 64, 2, 8, true)]
    [InlineData(200, 64, 2, 66, false)]
    [InlineData(null, 64, 1, 90, false)]
    public void Threads_are_those_that_the_manifest_says_once_enough_users_are_there(int? threads, int users, int processes, int seen, bool differs)
    {
        var level = new LevelRecord(LevelResults.Sound(new ClosedLevel(users)), new ResourceUse(1, 2, null, processes, seen), null);

        var finding = ThreadFindings.Differ(level, Suite.Targets[0] with { Threads = threads }, Suite.Scenarios[0]);

        Assert.Equal(differs, finding is not null);
        if (finding is not null)
            Assert.Contains($"{seen} threads in {processes} processes were seen; the manifest says 4 a worker", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Clients_of_services_may_have_threads_of_their_own()
    {
        var level = new LevelRecord(LevelResults.Sound(new ClosedLevel(64)), new ResourceUse(1, 2, null, 2, 10), null);
        var scenario = Suite.Scenarios[0] with { Contract = Suite.Scenarios[0].Contract with { Services = ["postgres"] } };

        Assert.Null(ThreadFindings.Differ(level, Suite.Targets[0] with { Threads = 4 }, scenario));
    }
}

using System.Net;
using Bench.Core.Running;

namespace Bench.Core.Tests.Running;

public class ListeningPlacesTests : ScriptedRun
{
    [Fact]
    public async Task A_trial_of_a_target_that_other_machines_reach_is_not_measured()
    {
        Script.Exposed = [new IPEndPoint(IPAddress.Any, 8101)];

        var error = await Assert.ThrowsAsync<ContractDifferenceException>(() => RunAsync(TestSuites.Of(["a", "b"], ["json"], blocks: 1)));

        var difference = Assert.Single(error.Differences);
        Assert.Equal(("listening sockets", "127.0.0.0/8 or ::1 only", "0.0.0.0:8101"), (difference.Exchange, difference.Expected, difference.Actual));
        Assert.Empty(Script.Jobs);
    }

    [Fact]
    public async Task Verification_tells_it_once_a_target_beside_its_answers()
    {
        Script.Exposed = [new IPEndPoint(IPAddress.Any, 8101), new IPEndPoint(IPAddress.IPv6Any, 9000)];
        var check = new EquivalenceCheck(Script, Script.Parts.Verify);

        var answers = await check.RunAsync(
            [TestSuites.Target("a")], _ => [TestSuites.Contract, TestSuites.Contract with { Id = "other" }], _ => { }, CancellationToken.None);

        Assert.Equal([1, 0], answers.Select(answer => answer.Differences.Count));
        Assert.Equal("0.0.0.0:8101, [::]:9000", answers[0].Differences[0].Actual);
    }
}

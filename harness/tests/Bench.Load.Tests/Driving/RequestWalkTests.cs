using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Driving;
using Bench.Load.Http;

namespace Bench.Load.Tests.Driving;

public sealed class RequestWalkTests
{
    private static readonly WireRequest[] Requests =
        [.. Enumerable.Range(0, 7).Select(i => WireRequest.From(new PreparedRequest(RequestTemplate.Get($"/{i}"), 200, []), "127.0.0.1", 80))];

    [Fact]
    public void A_walk_goes_round_all_requests_from_its_start()
    {
        var walk = new RequestWalk(Requests, 5);
        Assert.Equal([5, 6, 0, 1, 2, 3, 4, 5], Enumerable.Range(0, 8).Select(_ => Array.IndexOf(Requests, walk.Next())));
    }

    [Fact]
    public void The_same_seed_gives_the_same_starts_and_users_differ()
    {
        Assert.Equal(Starts(1), Starts(1));
        Assert.NotEqual(Starts(1), Starts(2));
        Assert.True(Starts(1).Distinct().Count() > 3);
    }

    private static int[] Starts(int seed) => [.. RequestWalk.Draw(Requests, 20, seed).Select(walk => Array.IndexOf(Requests, walk.Next()))];
}

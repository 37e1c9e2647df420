using Bench.Load.Http;

namespace Bench.Load.Driving;

/// <summary>Goes round the requests from a start of its own.</summary>
internal sealed class RequestWalk(WireRequest[] requests, int start)
{
    private int next = start;

    public WireRequest Next()
    {
        var request = requests[next];
        next = next + 1 == requests.Length ? 0 : next + 1;
        return request;
    }

    /// <summary>One walk for each of <paramref name="count"/> connections, the starts drawn from <paramref name="seed"/>.</summary>
    public static IReadOnlyList<RequestWalk> Draw(WireRequest[] requests, int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new RequestWalk(requests, random.Next(requests.Length)))];
    }
}

using Bench.Core.Suites;

namespace Bench.Cli.Listing;

/// <param name="Request">The first of those under load, as method and path; where it has none, the first over WebSocket or of the examples.</param>
/// <param name="LoadRequests">How many different ones are sent under load.</param>
/// <param name="Examples">Exchanges, and conversations over WebSocket, that every target passes before it is measured.</param>
/// <param name="Services">What a target needs beside itself to answer.</param>
/// <param name="OfferedBy">Ids of targets.</param>
internal sealed record ListedContract(
    string Id, string Title, string Request, int LoadRequests, int Examples, IReadOnlyList<string> Services, IReadOnlyList<string> OfferedBy)
{
    public static ListedContract Of(Contract contract, IEnumerable<Target> targets)
    {
        return new ListedContract(
            contract.Id,
            contract.Title,
            FirstRequest(contract),
            contract.Load.Count,
            contract.Examples.Count + contract.Conversations.Count,
            contract.Services,
            [.. targets.Where(target => target.Offers(contract)).Select(target => target.Id)]);
    }

    private static string FirstRequest(Contract contract)
    {
        if (contract.Load.Count == 0 && contract.Conversations.Count > 0) return contract.Conversations[0].Request;
        var request = contract.Load.Concat(contract.Examples).First().Request;
        return $"{request.Method} {request.Path}";
    }
}

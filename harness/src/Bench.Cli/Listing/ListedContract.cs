using Bench.Core.Suites;

namespace Bench.Cli.Listing;

/// <param name="Request">The first of those under load, as method and path.</param>
/// <param name="LoadRequests">How many different ones are sent under load.</param>
/// <param name="Examples">Exchanges that every target passes before it is measured.</param>
/// <param name="Services">What a target needs beside itself to answer.</param>
/// <param name="OfferedBy">Ids of targets.</param>
internal sealed record ListedContract(
    string Id, string Title, string Request, int LoadRequests, int Examples, IReadOnlyList<string> Services, IReadOnlyList<string> OfferedBy)
{
    public static ListedContract Of(Contract contract, IEnumerable<Target> targets)
    {
        var request = contract.Load.Concat(contract.Examples).First().Request;
        return new ListedContract(
            contract.Id,
            contract.Title,
            $"{request.Method} {request.Path}",
            contract.Load.Count,
            contract.Examples.Count,
            contract.Services,
            [.. targets.Where(target => target.Offers(contract)).Select(target => target.Id)]);
    }
}

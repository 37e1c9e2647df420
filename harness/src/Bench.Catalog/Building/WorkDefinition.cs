using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Reads the work in the database, and the calls of the downstream service, that a contract declares.</summary>
internal static class WorkDefinition
{
    private const string Key = "database";
    private const string Downstream = "downstream";

    /// <returns>Null where the contract declares none.</returns>
    public static DatabaseWork? Build(MapNode contract, ProblemList problems)
    {
        if (contract.Find(Key) is not MapNode work) return null;
        if (!contract.Texts("services").Contains("postgres"))
            problems.Add(work.Place, "this work in the database needs one. Add postgres to services.");
        return Of(work);
    }

    public static IReadOnlyList<StatedWork> Differences(MapNode contract, IReadOnlyCollection<string> frameworks, ProblemList problems) =>
        contract.Find(Key) is MapNode work
            ? DifferenceDefinition.Build(work, frameworks, (framework, stated) => new StatedWork(framework, Of(stated), stated.Text("reason")), problems)
            : [];

    /// <returns>Null where the contract declares none.</returns>
    public static int? Calls(MapNode contract, ProblemList problems)
    {
        if (contract.Find(Downstream) is not MapNode work) return null;
        if (!contract.Texts("services").Contains(Downstream))
            problems.Add(work.Place, "these calls need a service that is called. Add downstream to services.");
        return work.Whole("calls");
    }

    private static DatabaseWork Of(MapNode map)
    {
        var statements = map.Whole("statements");
        return new DatabaseWork(statements, map.Whole("rows"), map.WholeOrNone("transfers") ?? 0) { RoundTrips = map.WholeOrNone("roundTrips") ?? statements };
    }
}

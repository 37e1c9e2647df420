using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Reads the work in the database that a contract declares.</summary>
internal static class WorkDefinition
{
    private const string Key = "database";

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

    private static DatabaseWork Of(MapNode map)
    {
        var statements = map.Whole("statements");
        return new DatabaseWork(statements, map.Whole("rows"), map.WholeOrNone("transfers") ?? 0) { RoundTrips = map.WholeOrNone("roundTrips") ?? statements };
    }
}

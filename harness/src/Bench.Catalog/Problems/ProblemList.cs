using Bench.Core.Suites;

namespace Bench.Catalog.Problems;

/// <summary>Collects what is wrong over all files, so that everything can be mended in one go.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> problems = [];

    public int Count => problems.Count;

    public void Add(Place place, string text) => problems.Add(new Problem(place, text));

    /// <exception cref="InvalidDefinitionException">Something was wrong: all of it, by file and line.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count == 0) return;
        throw new InvalidDefinitionException(
        [
            .. problems
                .OrderBy(problem => problem.Place.Source, StringComparer.Ordinal)
                .ThenBy(problem => problem.Place.Line)
                .Select(problem => problem.ToString())
                .Distinct(),
        ]);
    }
}

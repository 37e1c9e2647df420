using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>How a capacity's workload has its grid searched.</summary>
internal static class GridSearchDefinition
{
    // Four threads that wait 50 ms give 80 answers in it: fewer would put the search a step of the grid off.
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromSeconds(1);

    /// <param name="search">What the workload says under <c>search</c>.</param>
    /// <param name="connections">Of the capacity's rates.</param>
    /// <param name="rates">On its grid.</param>
    public static GridSearch Build(MapNode search, int connections, int rates, ProblemList problems)
    {
        var built = new GridSearch(search.Whole("users"), Window((ScalarNode)search.Value("window"), problems), search.Whole("below"), search.Whole("above"));
        if (built.Users > connections)
            problems.Add(
                search.Value("users").Place,
                $"workload.search.users is {built.Users}. Allowed is as many as the rates have connections, {connections}, or fewer.");
        if (built.Rates >= rates)
            problems.Add(
                search.Place,
                $"workload.search measures {built.Rates} rates a trial, and the grid has {rates}. "
                    + "Remove it, and every trial measures them all, or write less for below and above.");
        return built;
    }

    private static TimeSpan Window(ScalarNode text, ProblemList problems)
    {
        var time = Duration.Parse(text.Text)
            ?? throw new InvalidOperationException($"The schema allows '{text.Text}' at {text.Place}, and the code does not.");
        if (time < ShortestWindow) problems.Add(text.Place, $"workload.search.window is {text.Text}. Allowed is {Duration.Text(ShortestWindow)} or more.");
        return time;
    }
}

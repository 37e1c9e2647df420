using Bench.Catalog.Problems;
using Bench.Catalog.Reading;

namespace Bench.Catalog.Building;

/// <summary>
/// What a request costs, and the memory of a service, change with the number of users: two targets are compared by them where both have as many. Each side's
/// best number of users is one thing for a rate, which is what it is the best of, and says nothing of these.
/// </summary>
internal static class SameUsers
{
    private static readonly string[] Costs = ["cpuMicrosecondsPerRequest", "requestsPerCpuHour", "proportionalBytes"];

    public static void Check(MapNode part, ProblemList problems)
    {
        foreach (var key in new[] { "metric", "referenceMetric" })
            if (part.Find(key) is ScalarNode metric && Costs.Contains(metric.Text)) Check(part, metric, problems);
    }

    private static void Check(MapNode part, ScalarNode metric, ProblemList problems)
    {
        switch (part.Text("kind"))
        {
            // What is expected is no second target.
            case "expected":
                return;
            case "contrast" or "rank":
                problems.Add(
                    metric.Place,
                    $"a {part.Text("kind")} takes each target at its own best number of users, and {metric.Text} is compared at the same one. "
                        + "Write a ratio with users.");
                return;
            case "curve":
                foreach (var place in part.Maps("places").Where(place => place.Find("users") is null)) problems.Add(place.Place, Advice(metric));
                return;
            default:
                if (part.Find("users") is null) problems.Add(metric.Place, Advice(metric));
                return;
        }
    }

    private static string Advice(ScalarNode metric) =>
        $"{metric.Text} is compared at the same number of users on both sides, and none is given. Write users, a level of the scenario.";
}

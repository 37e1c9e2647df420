using Bench.Core.Suites;

namespace Bench.Targets.Machine;

/// <summary>Divides a machine's CPUs among the parts of a run (METHOD.md M10).</summary>
public static class CpuLayouts
{
    private static readonly string[] Parts = ["target", "load", "services"];

    /// <summary>
    /// Target, load and services on cores of their own where there are three; of each core only the first hardware thread, because a
    /// busy sibling slows what is measured. A quarter of the cores drives the load, a quarter has the services, the rest is the target's.
    /// </summary>
    public static CpuLayout Default(CpuTopology topology)
    {
        var firsts = topology.Cores.Select(core => core.Cpus[0]).ToList();
        if (firsts.Count >= 3)
        {
            var quarter = Math.Max(1, firsts.Count / 4);
            var targets = firsts.Count - (2 * quarter);
            return new CpuLayout(new CpuSet(firsts[..targets]), new CpuSet(firsts[targets..^quarter]), new CpuSet(firsts[^quarter..]));
        }

        // Two cores: services share with the load. One core with two hardware threads: better than one CPU for everything.
        var (target, other) = firsts.Count == 2 ? (firsts[0], firsts[1]) : (topology.Cpus[0], topology.Cpus[^1]);
        return new CpuLayout(new CpuSet([target]), new CpuSet([other]), new CpuSet([other]));
    }

    /// <summary>Reads <c>target=0;load=1;services=1</c>, all three, in any order.</summary>
    /// <exception cref="InvalidDefinitionException">It does not say that, or names CPUs that are not here.</exception>
    public static CpuLayout Parse(string text, CpuTopology topology)
    {
        var problems = new List<string>();
        var sets = new Dictionary<string, CpuSet>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) ReadPart(part, sets, problems);
        problems.AddRange(Parts
            .Where(name => !sets.ContainsKey(name) && !problems.Exists(problem => problem.Contains($"'{name}", StringComparison.Ordinal)))
            .Select(name => $"--cpus: {name} is missing.")
            .ToList());
        problems.AddRange(sets.SelectMany(set => set.Value.Cpus.Except(topology.Cpus)
            .Select(cpu => $"--cpus: {set.Key}={set.Value} names CPU {cpu}, which is not online or not allowed here. " +
                $"Allowed: {new CpuSet(topology.Cpus)}.")));
        const string remedy = "Write --cpus \"target=0;load=1;services=1\", each a CPU, a list (0,2) or a range (0-3).";
        if (problems.Count > 0) throw new InvalidDefinitionException([.. problems, remedy]);
        return new CpuLayout(sets["target"], sets["load"], sets["services"]);
    }

    private static void ReadPart(string part, Dictionary<string, CpuSet> sets, List<string> problems)
    {
        var sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
        if (sides.Length != 2 || !Parts.Contains(sides[0]))
        {
            problems.Add($"--cpus: '{part}' is none of {string.Join(", ", Parts.Select(name => name + "=…"))}.");
            return;
        }

        try
        {
            if (!sets.TryAdd(sides[0], CpuSet.Parse(sides[1]))) problems.Add($"--cpus: '{sides[0]}' comes twice.");
        }
        catch (FormatException error)
        {
            problems.Add($"--cpus: '{sides[0]}': {error.Message}");
        }
    }
}

namespace Bench.Catalog.Problems;

/// <summary>Says which name was probably meant, so that a slip of the keyboard needs no search through files.</summary>
public static class NearestNames
{
    /// <summary>Says that nothing of a kind has this name, and which have.</summary>
    /// <param name="noun">What the names are, in the singular: "target".</param>
    public static string Unknown(string noun, string name, IEnumerable<string> known) =>
        $"unknown {noun} '{name}'. {Advice(name, known, noun + "s")}";

    /// <summary>A sentence or two: the near names, if there are any, and all that are known.</summary>
    /// <param name="noun">What the names are, in the plural: "targets".</param>
    public static string Advice(string name, IEnumerable<string> known, string noun)
    {
        var names = known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (names.Length == 0) return $"No {noun} are known.";
        var near = To(name, names);
        var question = near.Count == 0 ? "" : $"Did you mean {string.Join(" or ", near.Select(candidate => $"'{candidate}'"))}? ";
        return $"{question}Known {noun} are {string.Join(", ", names)}.";
    }

    /// <summary>At most three names that differ in one third of their letters or less, the nearest first. Case does not count.</summary>
    public static IReadOnlyList<string> To(string name, IEnumerable<string> known) =>
        [.. known
            .Select(candidate => (Name: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(1, Math.Max(name.Length, candidate.Name.Length) / 3))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .Take(3)];

    /// <summary>
    /// Letters to insert, delete, replace, or swap with their neighbour (optimal string alignment: Damerau 1964 found that four in
    /// five misspellings are one of these).
    /// </summary>
    public static int Distance(string left, string right)
    {
        var distance = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) distance[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) distance[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = distance[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                distance[i, j] = Math.Min(replaced, 1 + Math.Min(distance[i - 1, j], distance[i, j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
            }
        }

        return distance[left.Length, right.Length];
    }
}

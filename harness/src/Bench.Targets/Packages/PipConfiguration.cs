namespace Bench.Targets.Packages;

/// <summary>A configuration file of pip (pip's documentation, Configuration): sections of <c>key = value</c>, values going on in indented lines.</summary>
internal static class PipConfiguration
{
    /// <summary>Keys whose values may name files that an installation reads. Others name places to write, or nothing.</summary>
    private static readonly string[] Places = ["cert", "client-cert", "constraint", "extra-index-url", "find-links", "index-url"];

    /// <summary>Their values, line by line.</summary>
    public static IEnumerable<string> NamedPlaces(IEnumerable<string> lines)
    {
        var isPlace = false;
        foreach (var line in lines.Where(line => line.Trim() is not ([] or ['#', ..] or [';', ..])))
        {
            if (char.IsWhiteSpace(line[0]))
            {
                if (isPlace) yield return line;
                continue;
            }

            var halves = line.Split('=', 2);
            isPlace = halves.Length == 2 && Places.Contains(halves[0].Trim());
            if (isPlace) yield return halves[1];
        }
    }
}

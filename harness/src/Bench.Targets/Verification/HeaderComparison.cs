namespace Bench.Targets.Verification;

/// <summary>Compares the headers that a contract names; others are free.</summary>
internal static class HeaderComparison
{
    public static Difference? First(IReadOnlyDictionary<string, string> expected, HttpAnswer answer)
    {
        foreach (var (name, value) in expected)
        {
            var place = $"header {name}";
            if (!answer.Headers.TryGetValue(name, out var actual)) return new Difference(place, value, "absent");
            if (!IsSame(value, actual)) return new Difference(place, value, actual);
        }

        return null;
    }

    private static bool IsSame(string expected, string actual)
    {
        // "application/json" is met by "application/json; charset=utf-8"; what the contract states with parameters is not.
        var compared = expected.Contains(';', StringComparison.Ordinal) ? actual : actual.Split(';')[0];
        return string.Equals(expected.Trim(), compared.Trim(), StringComparison.OrdinalIgnoreCase);
    }
}

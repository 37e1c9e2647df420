using System.Globalization;
using System.Text.Json.Serialization;

namespace Bench.Core.Suites;

/// <summary>CPU numbers, in ascending order; written as Linux writes them (<c>0,2-3</c>).</summary>
[JsonConverter(typeof(CpuSetJsonConverter))]
public sealed class CpuSet : IEquatable<CpuSet>
{
    private readonly int[] cpus;

    /// <exception cref="ArgumentException">The set is empty or holds a negative number.</exception>
    public CpuSet(IEnumerable<int> cpus)
    {
        this.cpus = [.. cpus.Distinct().Order()];
        if (this.cpus.Length == 0 || this.cpus[0] < 0)
            throw new ArgumentException("A CPU set needs at least one CPU, numbered from 0.", nameof(cpus));
    }

    public IReadOnlyList<int> Cpus => cpus;

    /// <summary>Reads <c>0</c>, <c>0,1</c> or <c>0,2-3</c>.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static CpuSet Parse(string text)
    {
        try
        {
            return new CpuSet(text.Split(',').SelectMany(Range));
        }
        catch (Exception error) when (error is FormatException or ArgumentException or OverflowException)
        {
            throw new FormatException($"'{text}' is not a CPU set. Write CPU numbers and ranges, such as 0 or 0,2-3.", error);
        }
    }

    public bool Overlaps(CpuSet other) => cpus.Intersect(other.cpus).Any();

    public bool Equals(CpuSet? other) => other is not null && cpus.SequenceEqual(other.cpus);

    public override bool Equals(object? obj) => Equals(obj as CpuSet);

    public override int GetHashCode() => cpus.Aggregate(17, HashCode.Combine);

    public override string ToString() => string.Join(',', cpus);

    private static IEnumerable<int> Range(string part)
    {
        var ends = part.Split('-').Select(end => int.Parse(end, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        if (ends.Length > 2 || ends[^1] < ends[0]) throw new FormatException(part);
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Bench.Reporting.Journal;

/// <summary>
/// The last field of each line of a journal: a checksum over the line and the one before it. A line that was changed, moved, added or
/// taken out after the run shows. That guards against slips and retouching, not against somebody who computes all sums anew: what a run
/// measured can only be believed of those who publish it.
/// </summary>
/// <param name="latest">The sum of the line before; empty at the journal's beginning.</param>
internal sealed class JournalChain(string latest = "")
{
    private const string Field = ",\"chain\":\"";
    private const string End = "\"}";
    private const int SumDigits = 32;
    private static readonly int SealLength = Field.Length + SumDigits + End.Length;

    private string latest = latest;

    /// <summary>False for lines of journals from before there were sums.</summary>
    public static bool IsSealed(string line) =>
        line.Length > SealLength
            && line.EndsWith(End, StringComparison.Ordinal)
            && line.AsSpan(line.Length - SealLength).StartsWith(Field, StringComparison.Ordinal);

    /// <summary>The line without its sum.</summary>
    public static string Unsealed(string line) => IsSealed(line) ? line[..^SealLength] + "}" : line;

    /// <summary>Goes on after a line that was sealed.</summary>
    public static JournalChain After(string line) => new(SumOf(line));

    /// <param name="line">One JSON object.</param>
    public string Seal(string line)
    {
        latest = Sum(latest, line);
        return line[..^1] + Field + latest + End;
    }

    /// <summary>Whether this line follows the one before it as it was written; the next one is then held against it.</summary>
    public bool Continues(string line)
    {
        if (!IsSealed(line)) return false;
        var before = latest;
        latest = SumOf(line);
        return Sum(before, Unsealed(line)) == latest;
    }

    private static string SumOf(string line) => line[^(SumDigits + End.Length)..^End.Length];

    private static string Sum(string before, string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before + line)))[..SumDigits];
}

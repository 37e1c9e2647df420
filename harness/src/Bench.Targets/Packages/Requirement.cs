namespace Bench.Targets.Packages;

/// <summary>One pinned distribution of a lock: <c>name==version</c> and the <c>--hash=</c> options of its published files.</summary>
internal sealed record Requirement(string Pin, IReadOnlyList<string> Hashes)
{
    public override string ToString() => $"{Pin} {string.Join(' ', Hashes)}";
}

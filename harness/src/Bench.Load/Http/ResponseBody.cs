namespace Bench.Load.Http;

/// <summary>A response's body as it comes: counted and, where there is something to compare it with, compared.</summary>
/// <param name="expected">What it must be, or null to count its bytes only.</param>
internal struct ResponseBody(byte[]? expected)
{
    public long Length { get; private set; }

    public bool Differs { get; private set; }

    public void Add(ReadOnlySpan<byte> part)
    {
        if (expected is not null && !Differs) Differs = !Continues(expected, part);
        Length += part.Length;
    }

    public void End() => Differs |= expected is not null && Length != expected.Length;

    private readonly bool Continues(byte[] expected, ReadOnlySpan<byte> part) =>
        Length + part.Length <= expected.Length && part.SequenceEqual(expected.AsSpan((int)Length, part.Length));
}

namespace Bench.Load.Http;

/// <summary>What Content-Length says, over all its lines.</summary>
internal struct DeclaredLength
{
    private long? bytes;
    private bool contradicts;

    public bool IsThere { get; private set; }

    /// <summary>No number, or several that differ (RFC 9112, 6.3).</summary>
    public readonly bool IsWrong => IsThere && (contradicts || bytes is null);

    /// <summary>Zero where it is not there.</summary>
    public readonly long Bytes => bytes ?? 0;

    /// <summary>The same number may stand there several times.</summary>
    public void Read(ReadOnlySpan<byte> value)
    {
        IsThere = true;
        while (FieldLine.TryTakeElement(ref value, out var element))
        {
            contradicts |= !WireNumber.TryReadDecimal(element, out var length) || length != (bytes ?? length);
            bytes ??= length;
        }
    }
}

namespace Bench.Load.Http;

/// <summary>Takes lines out of bytes that may be split anywhere. A line that comes whole is not copied.</summary>
internal sealed class LineAssembler(int limitBytes)
{
    private byte[]? parts;
    private int length;
    private int taken;

    /// <summary>More than the limit has been taken since <see cref="Restart"/>.</summary>
    public bool IsOverLimit => taken > limitBytes;

    /// <summary>What has come of the line that is not whole yet.</summary>
    public ReadOnlySpan<byte> Unfinished => parts.AsSpan(0, length);

    public void Restart()
    {
        length = 0;
        taken = 0;
    }

    /// <summary>True with the whole <paramref name="line"/>, its end included; false when it goes on in the next bytes.</summary>
    public bool TryTake(ref ReadOnlySpan<byte> input, out ReadOnlySpan<byte> line)
    {
        var end = input.IndexOf((byte)'\n');
        var part = end < 0 ? input : input[..(end + 1)];
        input = input[part.Length..];
        taken += part.Length;
        line = part;
        if (IsOverLimit) return false;
        if (length == 0 && end >= 0) return true;
        parts ??= new byte[limitBytes];
        part.CopyTo(parts.AsSpan(length));
        length += part.Length;
        line = Unfinished;
        if (end >= 0) length = 0;
        return end >= 0;
    }
}

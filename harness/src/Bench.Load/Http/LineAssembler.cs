using System.Runtime.CompilerServices;

namespace Bench.Load.Http;

/// <summary>
/// Takes lines out of bytes that may be split anywhere, and puts folded ones together. A line that comes whole is not copied; for
/// others memory is kept, so that only one longer than all before allocates.
/// </summary>
internal sealed class LineAssembler(int limitBytes)
{
    private const int FirstBufferBytes = 256;

    private byte[] parts = [];
    private int length;
    private int taken;

    /// <summary>Why no further line can be taken: too many bytes since <see cref="Restart"/>, or one that no line may hold.</summary>
    public ResponseProblem Problem { get; private set; }

    /// <summary>What has come of the line that is not whole yet, the byte that broke it included.</summary>
    public ReadOnlySpan<byte> Unfinished => parts.AsSpan(0, length);

    // A line feed gets in only as part of a line's end.
    private bool AwaitsFold => length > 0 && parts[length - 1] == '\n';

    public void Restart()
    {
        length = 0;
        taken = 0;
        Problem = ResponseProblem.None;
    }

    /// <summary>
    /// True with a whole <paramref name="line"/>, without its end; false when it goes on in the next bytes, or there is a <see cref="Problem"/>.
    /// </summary>
    /// <param name="mayFold">
    /// A line that begins with a space or tab continues the one before (RFC 9112, 5.2), so that only the next byte shows the end of
    /// any but an empty one. The fold's line end stays in the line: it is white space there.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(ref ReadOnlySpan<byte> input, bool mayFold, out ReadOnlySpan<byte> line) =>
        (length == 0 && TryTakeWhole(ref input, mayFold, out line)) || TryTakeInParts(ref input, mayFold, out line);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeWhole(ref ReadOnlySpan<byte> input, bool mayFold, out ReadOnlySpan<byte> line)
    {
        line = default;
        var end = input.IndexOfAny((byte)'\r', (byte)'\n', (byte)'\0');
        var next = end + 2;
        if (end < 0 || next > input.Length || taken + next > limitBytes || input[end] != '\r' || input[end + 1] != '\n') return false;
        if (mayFold && end > 0 && (next == input.Length || IsBlank(input[next]))) return false;
        line = input[..end];
        input = input[next..];
        taken += next;
        return true;
    }

    private bool TryTakeInParts(ref ReadOnlySpan<byte> input, bool mayFold, out ReadOnlySpan<byte> line)
    {
        line = default;
        for (; !input.IsEmpty; input = input[1..])
        {
            var one = input[0];
            if (AwaitsFold && !IsBlank(one)) return TakeParts(out line);
            if (!Append(one)) return false;
            if (one != '\n' || (mayFold && length > 2)) continue;
            input = input[1..];
            return TakeParts(out line);
        }
        return false;
    }

    private bool TakeParts(out ReadOnlySpan<byte> line)
    {
        line = parts.AsSpan(0, length - 2);
        length = 0;
        return true;
    }

    private bool Append(byte one)
    {
        if (++taken > limitBytes)
        {
            Problem = ResponseProblem.HeadTooLarge;
            return false;
        }
        if (length == parts.Length) Array.Resize(ref parts, Math.Clamp(parts.Length * 2, FirstBufferBytes, limitBytes));
        var followsReturn = length > 0 && parts[length - 1] == '\r';
        parts[length++] = one;
        if (one != 0 && one == '\n' == followsReturn) return true;
        Problem = ResponseProblem.ForbiddenByte;
        return false;
    }

    private static bool IsBlank(byte one) => one is (byte)' ' or (byte)'\t';
}

using System.Buffers;

namespace Bench.Load.Http;

/// <summary>A name, a colon and a value (RFC 9112, section 5); the value may be folded.</summary>
internal static class FieldLine
{
    private static readonly SearchValues<byte> TokenBytes =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>False where there is no name, or anything else than a colon after it.</summary>
    public static bool TryFindColon(ReadOnlySpan<byte> line, out int colon)
    {
        colon = line.IndexOfAnyExcept(TokenBytes);
        return colon > 0 && line[colon] == ':';
    }

    /// <summary>What names and options are made of (RFC 9110, 5.6.2).</summary>
    public static bool IsToken(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExcept(TokenBytes);

    /// <summary>Takes the next element of a value that is a list; empty ones say nothing (RFC 9110, 5.6.1).</summary>
    public static bool TryTakeElement(ref ReadOnlySpan<byte> list, out ReadOnlySpan<byte> element)
    {
        element = default;
        while (element.IsEmpty && !list.IsEmpty)
        {
            var comma = list.IndexOf((byte)',');
            element = Trim(comma < 0 ? list : list[..comma]);
            list = comma < 0 ? default : list[(comma + 1)..];
        }
        return !element.IsEmpty;
    }

    /// <summary>Without the white space at its ends, a fold's line end included.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value) => value.Trim(" \t\r\n"u8);
}

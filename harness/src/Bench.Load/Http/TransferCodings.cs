using System.Text;

namespace Bench.Load.Http;

/// <summary>What Transfer-Encoding says, over all its lines (RFC 9112, 6.1 and 7).</summary>
internal struct TransferCodings
{
    private bool includeAny;
    private bool includeChunked;
    private bool includeWrong;

    public bool AreThere { get; private set; }

    /// <summary>The body is chunked, whatever is inside. Where codings are there and this is false, it lasts until the connection closes.</summary>
    public bool EndInChunked { get; private set; }

    /// <summary>None at all, one without a name, or <c>chunked</c> twice or with a parameter.</summary>
    public readonly bool AreWrong => AreThere && (includeWrong || !includeAny);

    public void Read(ReadOnlySpan<byte> value)
    {
        AreThere = true;
        while (FieldLine.TryTakeElement(ref value, out var coding))
        {
            var parameter = coding.IndexOf((byte)';');
            var name = parameter < 0 ? coding : FieldLine.Trim(coding[..parameter]);
            EndInChunked = Ascii.EqualsIgnoreCase(name, "chunked"u8);
            includeWrong |= !FieldLine.IsToken(name) || (EndInChunked && (includeChunked || parameter >= 0));
            includeChunked |= EndInChunked;
            includeAny = true;
        }
    }
}

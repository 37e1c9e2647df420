namespace Bench.Load.Http;

/// <summary>Numbers as HTTP writes them: one digit or more, no sign, no space.</summary>
internal static class WireNumber
{
    // Any more and the next digit would not fit into 64 bits, nor be in range.
    private const ulong MostBeforeAnotherDigit = (ulong.MaxValue >> 4) - 1;

    public static bool TryReadDecimal(ReadOnlySpan<byte> digits, out long value) => TryRead(digits, 10, out value);

    public static bool TryReadHex(ReadOnlySpan<byte> digits, out long value) => TryRead(digits, 16, out value);

    private static bool TryRead(ReadOnlySpan<byte> digits, uint radix, out long value)
    {
        var number = 0UL;
        value = 0;
        foreach (var digit in digits)
        {
            var worth = WorthOf(digit);
            if (worth >= radix || number > MostBeforeAnotherDigit) return false;
            number = number * radix + worth;
        }
        value = (long)number;
        return !digits.IsEmpty && value >= 0;
    }

    private static uint WorthOf(byte digit)
    {
        var number = (uint)digit - '0';
        if (number <= 9) return number;
        var letter = ((uint)digit | 0x20) - 'a';
        return letter <= 5 ? letter + 10 : uint.MaxValue;
    }
}

namespace Bench.Load.Pacing;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): the n-th number is a function of seed
/// and n alone, so that a sequence can be read twice without being kept.
/// </summary>
internal static class SplitMix
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    public static ulong At(ulong seed, long index)
    {
        var bits = seed + ((ulong)index + 1) * Step;
        bits = (bits ^ (bits >> 30)) * 0xBF58_476D_1CE4_E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D0_49BB_1331_11EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>Uniform in (0, 1], in steps of 2⁻⁵³, so that its logarithm is finite.</summary>
    public static double UniformAt(ulong seed, long index) => ((At(seed, index) >> 11) + 1) * (1.0 / (1L << 53));
}

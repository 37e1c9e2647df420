using Bench.Load.Pacing;

namespace Bench.Load.Tests.Pacing;

public sealed class SplitMixTests
{
    /// <summary>The first numbers of Java's <c>SplittableRandom</c> generator for this seed, as published with the reference code in C.</summary>
    [Fact]
    public void The_numbers_are_those_of_the_reference() => Assert.Equal(
        [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
        Enumerable.Range(0, 5).Select(index => SplitMix.At(1234567, index)));

    [Fact]
    public void A_uniform_number_is_never_zero_and_may_be_one()
    {
        var uniforms = Enumerable.Range(0, 100_000).Select(index => SplitMix.UniformAt(42, index)).ToArray();

        Assert.All(uniforms, uniform => Assert.InRange(uniform, double.Epsilon, 1));
        Assert.Equal(uniforms.Length, uniforms.Distinct().Count());
    }
}

using System.Globalization;
using Bench.Reporting.Charts;

namespace Bench.Reporting.Tests.Charts;

public class PaletteTests
{
    [Fact]
    public void Colours_stand_out_from_white_and_from_the_dark_page()
    {
        // WCAG 2.2, 1.4.11: 3 to 1 for graphics.
        Assert.All(Palette.Light, colour => Assert.True(Contrast(colour, "#ffffff") >= 3, colour));
        Assert.All(Palette.Dark, colour => Assert.True(Contrast(colour, "#15181c") >= 3, colour));
    }

    [Fact]
    public void Light_and_dark_have_the_same_places() => Assert.Equal(Palette.Light.Count, Palette.Dark.Count);

    /// <summary>Some of the first five come near each other: they have other shapes, of which there are four.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Colours_stay_apart_for_readers_without_red_or_green_cones(bool isDark)
    {
        var colours = isDark ? Palette.Dark : Palette.Light;
        var pairs = from one in Enumerable.Range(0, colours.Count)
                    from other in Enumerable.Range(0, one)
                    select (Distance: SeenColour.Distance(colours[one], colours[other]), one, other);

        Assert.All(pairs, pair => Assert.True(pair.Distance > (pair.one % 4 == pair.other % 4 ? 0.09 : 0.03), $"{pair}"));
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // Relative luminance as WCAG 2.2 defines it.
    private static double Luminance(string colour)
    {
        double Channel(int place)
        {
            var share = int.Parse(colour.AsSpan(1 + (2 * place), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(1)) + (0.0722 * Channel(2));
    }
}

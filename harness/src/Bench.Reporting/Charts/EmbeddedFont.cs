using ScottPlot;
using SkiaSharp;

namespace Bench.Reporting.Charts;

/// <summary>DejaVu Sans from this assembly, so that charts have text on a machine without fonts and the same bytes on every one.</summary>
internal sealed class EmbeddedFont : IFontResolver
{
    public const string Family = "DejaVu Sans";

    private static readonly EmbeddedFont Instance = new();

    private readonly SKTypeface typeface;

    private EmbeddedFont()
    {
        using var stream = typeof(EmbeddedFont).Assembly.GetManifestResourceStream("DejaVuSans.ttf")
            ?? throw new InvalidOperationException("DejaVuSans.ttf is not embedded in Bench.Reporting.");
        typeface = SKTypeface.FromStream(stream);
        Fonts.FontResolvers.Insert(0, this);
        Fonts.Default = Family;
        Fonts.Sans = Family;
    }

    /// <summary>Registers the font; once is enough, more do no harm.</summary>
    public static void Register() => _ = Instance;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) => typeface;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => typeface;
}

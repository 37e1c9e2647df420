using System.Globalization;
using System.Text;

namespace Bench.Reporting.Charts;

/// <summary>The style sheet that charts share, in files of their own and inside the page.</summary>
internal static class ChartStyle
{
    /// <summary>Variables for light and dark, and the classes that <see cref="SvgDrawing"/> uses.</summary>
    public static string Css { get; } = Build();

    private static string Build()
    {
        var css = new StringBuilder();
        css.Append(":root{--ink:#1f2328;--muted:#5b626b;--grid:#dfe3e8;--band:#eceff3;--paper:#ffffff;").Append(Targets(Palette.Light)).Append("}\n");
        css.Append("@media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--muted:#a8afb8;--grid:#343a42;--band:#2a3038;--paper:#15181c;").Append(Targets(Palette.Dark)).Append("}}\n");
        css.Append("@media print{:root{--ink:#1f2328;--muted:#5b626b;--grid:#dfe3e8;--band:#eceff3;--paper:#ffffff;").Append(Targets(Palette.Light)).Append("}}\n");
        css.Append("svg text{font-family:system-ui,-apple-system,\"Segoe UI\",Roboto,\"DejaVu Sans\",Verdana,sans-serif;font-variant-numeric:tabular-nums}\n");
        css.Append("svg .ink{fill:var(--ink)}svg .muted{fill:var(--muted)}svg .strong{font-weight:600}svg .title{font-size:15px;font-weight:600}\n");
        css.Append("svg .grid{stroke:var(--grid)}svg .axis{stroke:var(--muted)}svg .band{fill:var(--band)}\n");
        css.Append("svg .solid{fill:var(--t)}svg .hollow{fill:var(--paper);stroke:var(--t)}svg .stroke{stroke:var(--t)}svg .t-none{--t:var(--ink)}\n");
        for (var slot = 0; slot < Palette.Light.Count; slot++) css.Append(CultureInfo.InvariantCulture, $".t{slot}{{--t:var(--target-{slot})}}");
        return css.Append('\n').ToString();
    }

    private static string Targets(IReadOnlyList<string> colours) =>
        string.Concat(colours.Select((colour, slot) => FormattableString.Invariant($"--target-{slot}:{colour};")));
}

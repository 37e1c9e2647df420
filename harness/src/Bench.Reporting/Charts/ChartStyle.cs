namespace Bench.Reporting.Charts;

/// <summary>The style sheet that charts share, in files of their own and inside the page.</summary>
internal static class ChartStyle
{
    private const string Light = "--ink:#1f2328;--muted:#5b626b;--grid:#dfe3e8;--band:#eceff3;--paper:#ffffff;";
    private const string Dark = "--ink:#e8eaed;--muted:#a8afb8;--grid:#343a42;--band:#2a3038;--paper:#15181c;";

    /// <summary>Variables for light and dark, and the classes that <see cref="SvgDrawing"/> uses.</summary>
    public static string Css { get; } = Build();

    private static string Build() => $$"""
        :root{{Variables(Palette.Light, Light)}}
        @media(prefers-color-scheme:dark){:root{{Variables(Palette.Dark, Dark)}}}
        @media print{:root{{Variables(Palette.Light, Light)}}}
        svg text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",Verdana,sans-serif}
        svg text{font-variant-numeric:tabular-nums}
        svg .ink{fill:var(--ink)}
        svg .muted{fill:var(--muted)}
        svg .strong{font-weight:600}
        svg .title{font-size:15px;font-weight:600}
        svg .grid{stroke:var(--grid)}
        svg .axis{stroke:var(--muted)}
        svg .band{fill:var(--band)}
        svg .solid{fill:var(--t)}
        svg .hollow{fill:var(--paper);stroke:var(--t)}
        svg .stroke{fill:none;stroke:var(--t)}
        :where(.hollow){stroke-width:1.5}
        svg .faint{opacity:.65}
        svg .halo{stroke:var(--paper);stroke-width:6px;stroke-linejoin:round;paint-order:stroke}
        svg .t-none{--t:var(--ink)}
        {{string.Concat(Enumerable.Range(0, Palette.Light.Count).Select(Class))}}

        """;

    private static string Class(int slot) => FormattableString.Invariant($".t{slot}{{--t:var(--target-{slot})}}");

    private static string Variables(IReadOnlyList<string> targets, string others) => "{" + others + Targets(targets) + "}";

    private static string Targets(IReadOnlyList<string> colours) =>
        string.Concat(colours.Select((colour, slot) => FormattableString.Invariant($"--target-{slot}:{colour};")));
}

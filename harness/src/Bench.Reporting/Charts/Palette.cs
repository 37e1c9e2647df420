namespace Bench.Reporting.Charts;

/// <summary>
/// Twelve colours that stay apart for readers with colour-blindness (the first five after Okabe and Ito, 2008, the others chosen to be far from all before
/// them as people with protanopia and with deuteranopia see them, by Machado, Oliveira and Fernandes, 2009), each with a contrast of 3 to 1 on its paper,
/// as WCAG 2.2 asks for graphics. Those that come near each other have other shapes.
/// </summary>
public static class Palette
{
    public static IReadOnlyList<string> Light { get; } =
    [
        "#0068a8", "#c2410c", "#00795a", "#9a3f86", "#8a6500", "#697cf7",
        "#0c0fac", "#7e2409", "#0c9eb9", "#67145e", "#6f9157", "#5712f6",
    ];

    public static IReadOnlyList<string> Dark { get; } =
    [
        "#5cb3ec", "#ff8f5a", "#35c79c", "#e29ad0", "#e6bf45", "#8578f3",
        "#2a6cc4", "#f53d12", "#9ff7ef", "#b33e50", "#e6f26a", "#897e9a",
    ];

    public const string LightInk = "#1f2328";
    public const string LightMuted = "#5b626b";
    public const string LightGrid = "#dfe3e8";
    public const string LightBand = "#eceff3";
    public const string LightPaper = "#ffffff";
}

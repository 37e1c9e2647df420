namespace Bench.Reporting.Charts;

/// <summary>
/// Eight colours that stay apart for readers with colour-blindness (after Okabe and Ito, 2008, darkened on white and lightened on
/// black until each has a contrast of 3 to 1, as WCAG 2.2 asks for graphics). Shapes tell targets apart too.
/// </summary>
public static class Palette
{
    public static IReadOnlyList<string> Light { get; } =
        ["#0068a8", "#c2410c", "#00795a", "#9a3f86", "#8a6500", "#3f6f8f", "#5b4bb5", "#5f6368"];

    public static IReadOnlyList<string> Dark { get; } =
        ["#5cb3ec", "#ff8f5a", "#35c79c", "#e29ad0", "#e6bf45", "#9cc9e6", "#a99cf5", "#b4b8be"];

    public const string LightInk = "#1f2328";
    public const string LightMuted = "#5b626b";
    public const string LightGrid = "#dfe3e8";
    public const string LightBand = "#eceff3";
    public const string LightPaper = "#ffffff";
}

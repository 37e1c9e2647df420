using System.Globalization;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>A number on the page: what people read, the exact text of the file that it comes from, and where it stands there.</summary>
internal static class Figure
{
    public static Markup Of(double? value, string source, Func<double, string> pretty) =>
        value is { } number ? Exactly(TidyTable.Exact(number), pretty(number), source) : None;

    public static Markup Number(double? value, string source) => Of(value, source, Pretty.Number);

    public static Markup Ratio(double? value, string source) => Of(value, source, Pretty.Ratio);

    public static Markup Count(long value, string source) =>
        Exactly(value.ToString(CultureInfo.InvariantCulture), Pretty.Count(value), source);

    public static Markup Level(double value, string source) => Of(value, source, Pretty.Level);

    public static Markup Exactly(string exact, string pretty, string source) =>
        Markup.Of($"<data value=\"{exact}\" title=\"{exact} in {source}\" data-source=\"{source}\">{pretty}</data>");

    /// <summary>Not measured, withheld, or without support.</summary>
    public static Markup None { get; } = Markup.Of($"<span class=\"none\" title=\"not reported\">–</span>");
}

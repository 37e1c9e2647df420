using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bench.Reporting.Tables;

/// <summary>CSV files that are the same bytes everywhere: UTF-8 without a mark, line feeds, invariant numbers, one observation a row.</summary>
internal static class TidyTable
{
    /// <summary>Twelve digits: more than any figure here means, few enough that mathematical libraries agree on them.</summary>
    public const string NumberFormat = "G12";

    /// <summary>A number as the tables write it.</summary>
    public static string Exact(double value) => value.ToString(NumberFormat, CultureInfo.InvariantCulture);

    /// <summary>The column that a property of a row becomes: <c>CpuUsPerRequestMean</c> is <c>cpu_us_per_request_mean</c>.</summary>
    public static string Column(string property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property);

    public static void Write<TRow>(string path, IEnumerable<TRow> rows)
    {
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        csv.Context.TypeConverterOptionsCache.GetOptions<double>().Formats = [NumberFormat];
        csv.Context.TypeConverterOptionsCache.GetOptions<double?>().Formats = [NumberFormat];
        var map = csv.Context.AutoMap<TRow>();
        foreach (var member in map.MemberMaps) member.Name(Column(member.Data.Member!.Name));
        csv.WriteRecords(rows);
    }
}

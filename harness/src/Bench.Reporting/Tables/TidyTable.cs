using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CsvHelper;

namespace Bench.Reporting.Tables;

/// <summary>CSV files that are the same bytes everywhere: UTF-8 without a mark, line feeds, invariant numbers, one observation a row.</summary>
internal static class TidyTable
{
    /// <summary>Twelve digits: more than any figure here means, few enough that mathematical libraries agree on them.</summary>
    private const string NumberFormat = "G12";

    // Evidence may quote what a target wrote; a spreadsheet must not run it as a formula.
    private static readonly CsvWriterOptions Options = new()
    {
        NewLine = "\n",
        TrueValue = "true",
        FalseValue = "false",
        Injection = CsvInjection.Escape,
    };

    /// <summary>A number as the tables write it.</summary>
    public static string Exact(double value) => value.ToString(NumberFormat, CultureInfo.InvariantCulture);

    /// <summary>The column that a property of a row becomes: <c>CpuUsPerRequestMean</c> is <c>cpu_us_per_request_mean</c>.</summary>
    public static string Column(string property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property);

    /// <summary>The header of a table.</summary>
    public static IReadOnlyList<string> Header(Type row) => [.. Columns(row).Select(column => Column(column[^1].Name))];

    public static void Write<TRow>(string path, IEnumerable<TRow> rows)
    {
        PropertyInfo[][] columns = [.. Columns(typeof(TRow))];
        using var file = File.Create(path);
        using var csv = CsvWriter.Create(file, Options, leaveOpen: false);
        csv.WriteHeader([.. Header(typeof(TRow))]);
        foreach (var row in rows) WriteRow(csv, columns, row!);
    }

    /// <summary>The way to each column: a property of the row, or of a group of columns in it.</summary>
    private static IEnumerable<PropertyInfo[]> Columns(Type row)
    {
        // The primary constructor says the order of columns; reflection promises none for properties.
        foreach (var parameter in row.GetConstructors()[0].GetParameters())
        {
            var property = row.GetProperty(parameter.Name!)!;
            if (property.PropertyType.Namespace != typeof(TidyTable).Namespace) yield return [property];
            else foreach (var inner in Columns(property.PropertyType)) yield return [property, .. inner];
        }
    }

    private static void WriteRow(CsvWriter csv, PropertyInfo[][] columns, object row)
    {
        foreach (var column in columns)
        {
            var value = column.Aggregate((object?)row, (holder, property) => holder is null ? null : property.GetValue(holder));
            if (value is double number) csv.WriteField(number, NumberFormat);
            else csv.WriteField(value);
        }

        csv.EndRecord();
    }
}

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>Reads RFC 4180 files with code of its own, so that a defect of the writer's library would show.</summary>
internal sealed class CsvTable
{
    private CsvTable(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, IReadOnlyList<string> columns) => (Rows, Columns) = (rows, columns);

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; }

    public IReadOnlyList<string> Columns { get; }

    public static CsvTable Read(string path)
    {
        var records = Records(File.ReadAllText(path)).ToArray();
        var rows = records
            .Skip(1)
            .Select(record => (IReadOnlyDictionary<string, string>)records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second));
        return new CsvTable([.. rows], records[0]);
    }

    public IReadOnlyDictionary<string, string> Row(params (string Column, string Value)[] keys) =>
        Assert.Single(Rows, row => keys.All(key => row[key.Column] == key.Value));

    private static IEnumerable<List<string>> Records(string text)
    {
        var (record, field, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] is (',' or '\n'))
            {
                record.Add(field.ToString());
                field.Clear();
                if (text[i] != '\n') continue;
                yield return record;
                record = [];
            }
            else field.Append(text[i]);
        }
    }
}

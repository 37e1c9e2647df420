namespace Bench.Cli.Tables;

/// <summary>Breaks text at spaces, and a word only where it is longer than a line.</summary>
internal static class WrappedText
{
    public static IReadOnlyList<string> Lines(string text, int width) => [.. text.Split('\n').SelectMany(line => Wrap(line, width))];

    private static IEnumerable<string> Wrap(string line, int width)
    {
        var rest = line;
        while (rest.Length > width)
        {
            var space = rest.LastIndexOf(' ', width);
            var end = space > 0 ? space : width;
            yield return rest[..end].TrimEnd();
            rest = rest[end..].TrimStart();
        }

        yield return rest;
    }
}

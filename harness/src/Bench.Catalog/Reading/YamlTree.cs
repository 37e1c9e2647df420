using System.Text.Json;
using Bench.Catalog.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bench.Catalog.Reading;

/// <summary>
/// Builds the nodes of one YAML document. Aliases and tags are refused: a definition says what it says in one place, and cannot grow
/// when it is read.
/// </summary>
internal sealed class YamlTree
{
    // Deeper than any answer that a contract compares; keeps a hostile file from exhausting the stack.
    private const int DeepestNesting = 32;

    private readonly string source;
    private readonly Parser parser;
    private readonly ProblemList problems;

    private YamlTree(string source, TextReader text, ProblemList problems)
    {
        this.source = source;
        this.problems = problems;
        parser = new Parser(text);
    }

    /// <summary>Returns null, with a problem added, where the text is not one YAML document.</summary>
    public static Node? Parse(string source, string text, ProblemList problems)
    {
        using var reader = new StringReader(text);
        var before = problems.Count;
        var tree = new YamlTree(source, reader, problems);
        try
        {
            var root = tree.Document();
            return problems.Count == before ? root : null;
        }
        catch (YamlException error)
        {
            problems.Add(new Place(source, Line(error.Start)), $"not valid YAML: {error.Message}");
        }
        catch (InvalidOperationException)
        {
            // The scanner gives up in this way on some broken text, such as \[, without saying where.
            problems.Add(tree.At(tree.parser.Current), "not valid YAML after this line. Look for quotes and brackets that are not closed.");
        }

        return null;
    }

    private Node? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            problems.Add(new Place(source, 1), "the file is empty. Other files of its kind show what belongs here.");
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = Value(depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
            problems.Add(At(second), "a second document begins. One file holds one definition: remove the dashes or split the file.");
        return root;
    }

    private Node Value(int depth)
    {
        var next = parser.Consume<ParsingEvent>();
        if (next is AnchorAlias alias) throw Stop(alias, $"the alias *{alias.Value} is not allowed. Write the value out.");
        if (depth > DeepestNesting) throw Stop(next, $"nested deeper than {DeepestNesting} levels.");

        // The parser ends some maps between a key and its value, as in "- - : ".
        if (next is not NodeEvent node) throw Stop(next, "a value is missing.");
        if (!node.Anchor.IsEmpty)
            problems.Add(At(node), $"the anchor &{node.Anchor.Value} is not allowed. Write values out where they are used.");
        if (!node.Tag.IsEmpty)
            problems.Add(At(node), $"the tag {node.Tag.Value} is not allowed. Quote what is meant as text, and leave the rest plain.");
        return node switch
        {
            Scalar scalar => Single(scalar),
            SequenceStart => new ListNode(At(node), Items(depth)),
            _ => new MapNode(At(node), Entries(depth)),
        };
    }

    private List<Node> Items(int depth)
    {
        List<Node> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Value(depth + 1));
        return items;
    }

    private List<MapEntry> Entries(int depth)
    {
        Dictionary<string, MapEntry> entries = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Key();
            var entry = new MapEntry(At(key), key.Value, Value(depth + 1));
            if (entries.TryGetValue(key.Value, out var first))
                problems.Add(entry.Place, $"the key '{key.Value}' stands here again, first in line {first.Place.Line}. Remove one.");
            else
                entries.Add(key.Value, entry);
        }

        return [.. entries.Values];
    }

    private Scalar Key()
    {
        return parser.TryConsume<Scalar>(out var key) ? key : throw Stop(parser.Current!, "a key must be a plain word.");
    }

    private ScalarNode Single(Scalar scalar)
    {
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any))
            return new ScalarNode(At(scalar), scalar.Value, JsonValueKind.String, JsonText.Quote(scalar.Value));
        if (PlainScalar.Resolve(scalar.Value) is { } value)
            return new ScalarNode(At(scalar), scalar.Value, value.Kind, value.Json);
        problems.Add(At(scalar), $"{scalar.Value} is a number that JSON does not have. Put it in quotes if it is meant as text.");
        return new ScalarNode(At(scalar), scalar.Value, JsonValueKind.Null, "null");
    }

    private static YamlException Stop(ParsingEvent seen, string reason) => new(seen.Start, seen.End, reason);

    private Place At(ParsingEvent? seen) => new(source, Line(seen?.Start ?? Mark.Empty));

    private static int Line(Mark mark) => (int)Math.Max(1, mark.Line);
}

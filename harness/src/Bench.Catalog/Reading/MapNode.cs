using Bench.Catalog.Problems;

namespace Bench.Catalog.Reading;

/// <summary>Keys with their values, in the order of the file. Keys are unique.</summary>
internal sealed record MapNode(Place Place, IReadOnlyList<MapEntry> Entries) : Node(Place)
{
    public Node? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    // The rest is for files that their schema has accepted, where types are known.
    public Node Value(string key) =>
        Find(key) ?? throw new InvalidOperationException($"The schema lets '{key}' be absent at {Place}, and the code does not.");

    public string Text(string key) => ((ScalarNode)Value(key)).Text;

    public int Whole(string key) => int.Parse(((ScalarNode)Value(key)).Json, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Null where the key is absent.</summary>
    public double? Number(string key) =>
        Find(key) is ScalarNode number ? double.Parse(number.Json, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Null where the key is absent.</summary>
    public int? WholeOrNone(string key) => Find(key) is null ? null : Whole(key);

    /// <summary>Null where the key is absent.</summary>
    public string? TextOrNone(string key) => (Find(key) as ScalarNode)?.Text;

    /// <summary>False where the key is absent.</summary>
    public bool IsTrue(string key) => Find(key) is ScalarNode { Json: "true" };

    public MapNode Map(string key) => (MapNode)Value(key);

    /// <summary>The items under a key, none where it is absent.</summary>
    public IReadOnlyList<Node> Items(string key) => Find(key) is ListNode list ? list.Items : [];

    public IReadOnlyList<ScalarNode> Scalars(string key) => [.. Items(key).Cast<ScalarNode>()];

    public IReadOnlyList<string> Texts(string key) => [.. Scalars(key).Select(scalar => scalar.Text)];

    public IReadOnlyList<MapNode> Maps(string key) => [.. Items(key).Cast<MapNode>()];

    /// <summary>The texts under a key by their own keys, none where it is absent.</summary>
    public IReadOnlyDictionary<string, string> TextsByKey(string key) =>
        Find(key) is MapNode map ? map.Entries.ToDictionary(entry => entry.Key, entry => ((ScalarNode)entry.Value).Text) : [];
}

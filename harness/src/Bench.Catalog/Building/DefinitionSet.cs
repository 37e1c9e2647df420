using Bench.Catalog.Problems;
using Bench.Catalog.Reading;

namespace Bench.Catalog.Building;

/// <summary>The definitions of a kind, by id.</summary>
/// <param name="noun">What one of them is called in messages: "target".</param>
/// <param name="values">Those that are right.</param>
/// <param name="known">
/// Ids of these and of those that something is wrong with, so that one mistake is told once and not wherever the id is used.
/// </param>
/// <param name="isComplete">False where a file could not be read at all, so that an id may be in there.</param>
internal sealed class DefinitionSet<T>(
    string noun, IReadOnlyDictionary<string, T> values, IReadOnlyCollection<string> known, bool isComplete)
    where T : class
{
    private readonly IReadOnlyDictionary<string, T> byId = values;
    private readonly IReadOnlyCollection<string> ids = known;
    private readonly bool areAllKnown = isComplete;

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<T> Values { get; } = [.. values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => value.Value)];

    /// <summary>These and those of another set, which has no id of this one.</summary>
    public DefinitionSet<T> With(DefinitionSet<T> more) =>
        new(noun, byId.Concat(more.byId).ToDictionary(), [.. ids, .. more.ids], areAllKnown && more.areAllKnown);

    public bool Knows(string id) => ids.Contains(id);

    /// <summary>Null where there is none, or something is wrong with it; a problem is added where nothing has this id.</summary>
    public T? Find(ScalarNode id, ProblemList problems) => Find(id.Text, id.Place, problems);

    public T? Find(string id, Place place, ProblemList problems)
    {
        if (byId.TryGetValue(id, out var value)) return value;
        if (areAllKnown && !Knows(id)) problems.Add(place, NearestNames.Unknown(noun, id, ids));
        return null;
    }
}

using Bench.Catalog.Problems;

namespace Bench.Catalog.Reading;

/// <summary>A key with its value; the place is the key's.</summary>
internal sealed record MapEntry(Place Place, string Key, Node Value);

using Bench.Catalog.Problems;

namespace Bench.Catalog.Reading;

/// <summary>A value in a YAML file that remembers where it stands.</summary>
internal abstract record Node(Place Place);

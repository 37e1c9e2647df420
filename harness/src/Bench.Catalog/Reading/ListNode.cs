using Bench.Catalog.Problems;

namespace Bench.Catalog.Reading;

internal sealed record ListNode(Place Place, IReadOnlyList<Node> Items) : Node(Place);

using System.Text.Json;
using Bench.Catalog.Problems;

namespace Bench.Catalog.Reading;

/// <summary>A single value.</summary>
/// <param name="Text">As written, without quotes.</param>
/// <param name="Kind">What it is in JSON: a plain 42 is a number, a quoted one a string.</param>
/// <param name="Json">The same value as JSON text; a number keeps its digits, so that 1.0 stays apart from 1.</param>
internal sealed record ScalarNode(Place Place, string Text, JsonValueKind Kind, string Json) : Node(Place);

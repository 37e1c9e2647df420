namespace Bench.Catalog.Problems;

/// <summary>One thing that is wrong, where it stands, and what is allowed instead.</summary>
internal sealed record Problem(Place Place, string Text)
{
    public override string ToString() => $"{Place}: {Text}";
}

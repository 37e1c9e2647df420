namespace Bench.Catalog.Problems;

/// <summary>Where something is said: a file and its line from 1, or an option of the command line without one.</summary>
internal readonly record struct Place(string Source, int? Line)
{
    public override string ToString() => Line is null ? Source : FormattableString.Invariant($"{Source}:{Line}");
}

namespace Bench.Load.Driving;

/// <summary>One loop's part of what a level has: of connections and of arrivals every <paramref name="Loops"/>-th, beginning with its own.</summary>
/// <param name="Index">From 0.</param>
internal readonly record struct LoopShare(int Index, int Loops)
{
    /// <summary>That of a loop which has all.</summary>
    public static LoopShare Whole => new(0, 1);

    /// <summary>All of them, in order.</summary>
    public static IEnumerable<LoopShare> Deal(int loops) => Enumerable.Range(0, loops).Select(index => new LoopShare(index, loops));

    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> all)
    {
        var (first, every) = (Index, Loops);
        return [.. all.Where((_, place) => place % every == first)];
    }
}

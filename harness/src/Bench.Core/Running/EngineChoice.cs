using System.Globalization;

namespace Bench.Core.Running;

/// <summary>What generates a run's load, as <c>--engine</c> names it: <c>builtin</c>, <c>builtin,wrk</c> or <c>builtin,wrk:3</c>.</summary>
/// <param name="Main">Its figures are the run's.</param>
/// <param name="Second">Measures each closed level too (METHOD.md M23); null where none does.</param>
/// <param name="SecondBlocks">From the first one, the blocks in which the second one measures; null for all.</param>
public sealed record EngineChoice(string Main, string? Second = null, int? SecondBlocks = null)
{
    public IReadOnlyList<string> Names => Second is null ? [Main] : [Main, Second];

    /// <returns>Null where <paramref name="text"/> is no such choice; whether the engines exist is not asked.</returns>
    public static EngineChoice? Of(string text)
    {
        string[][] engines = [.. text.Split(',').Select(engine => engine.Split(':'))];
        return engines switch
        {
            [[var main]] => new EngineChoice(main),
            [[var main], [var second, ..]] when main == second => null,
            [[var main], [var second]] => new EngineChoice(main, second),
            [[var main], [var second, var blocks]] when int.TryParse(blocks, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 =>
                new EngineChoice(main, second, number),
            _ => null,
        };
    }

    /// <summary>How many engines measure a closed level in a block.</summary>
    public int CountIn(int block) => Second is not null && !(block > SecondBlocks) ? 2 : 1;

    public override string ToString() => (Second, SecondBlocks) switch
    {
        (null, _) => Main,
        (_, null) => $"{Main},{Second}",
        var (second, blocks) => string.Create(CultureInfo.InvariantCulture, $"{Main},{second}:{blocks}"),
    };
}

using System.Globalization;
using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Findings;

/// <summary>A typed doubt about data.</summary>
/// <param name="Level">The level that it is about, or null for the whole trial or run.</param>
/// <param name="Evidence">What was seen, with figures.</param>
/// <param name="Advice">What the reader can do about it.</param>
public sealed record Finding(FindingKind Kind, FindingEffect Effect, Level? Level, string Evidence, string Advice)
{
    internal static Finding About(LevelResult level, FindingKind kind, FindingEffect effect, FormattableString evidence, string advice) =>
        new(kind, effect, level.Level, evidence.ToString(CultureInfo.InvariantCulture), advice);
}

using Bench.Core.Statistics;

namespace Bench.Core.Claims.Ruling;

/// <summary>
/// The tests that primary claims carry, adjusted together (METHOD.md M17). Support is one family and refutation another, each at 2.5 %: in all, at most one
/// run in twenty has a false verdict among them. The family is fixed before the run: a test that could not be made counts as one that failed.
/// </summary>
internal sealed class PrimaryTests
{
    private readonly Dictionary<(string Claim, string? Part), (double Support, double Refutation)> adjusted = [];

    public PrimaryTests(IEnumerable<(Claim Claim, IReadOnlyList<PartVerdict> Parts)> claims)
    {
        var tests = claims.Where(item => item.Claim.IsPrimary).SelectMany(item => Tests(item.Claim, item.Parts)).ToArray();
        var support = Holm.Adjusted([.. tests.Select(test => test.Support)]);
        var refutation = Holm.Adjusted([.. tests.Select(test => test.Refutation)]);
        foreach (var (index, test) in tests.Index()) adjusted.Add((test.Claim, test.Part), (support[index], refutation[index]));
    }

    /// <summary>The adjusted p of what a verdict asserts; null where it asserts nothing that is tested.</summary>
    /// <param name="part">Of a claim whose parts stand apart; null else.</param>
    public double? Of(string claim, string? part, VerdictKind kind) => kind switch
    {
        VerdictKind.Supported => adjusted[(claim, part)].Support,
        VerdictKind.Refuted => adjusted[(claim, part)].Refutation,
        _ => null,
    };

    private static IEnumerable<(string Claim, string? Part, double Support, double Refutation)> Tests(Claim claim, IReadOnlyList<PartVerdict> parts)
    {
        var asserting = claim.Parts.Where(part => part.Asserts()).Select(part => part.Id).ToHashSet();
        PartVerdict[] tested = [.. parts.Where(part => asserting.Contains(part.Part))];
        if (tested.Length == 0) return [];
        double[] support = [.. tested.Select(part => part.SupportP ?? 1)];
        double[] refutation = [.. tested.Select(part => part.RefutationP ?? 1)];
        return claim.Rule.Kind switch
        {
            // A claim that needs every part is as doubtful as its weakest, and is refuted by the strongest of as many tests.
            RuleKind.All => [(claim.Id, null, support.Max(), Math.Min(1, tested.Length * refutation.Min()))],
            RuleKind.AtLeast => [(claim.Id, null, Holm.AtLeast(claim.Rule.Least!.Value, support), Holm.AtLeast(claim.Rule.RefutedLeast!.Value, refutation))],
            RuleKind.Apart => tested.Select((part, index) => (claim.Id, (string?)part.Part, support[index], refutation[index])),
            _ => [],
        };
    }
}

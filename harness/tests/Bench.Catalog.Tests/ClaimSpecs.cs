using Bench.Core.Claims;
using Bench.Core.Statistics;

namespace Bench.Catalog.Tests;

/// <summary>Claims as files: what they say, and every way in which they may say nothing.</summary>
public sealed class ClaimSpecs : IDisposable
{
    private readonly SmallRepository repository = SmallRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_claim_says_everything_that_decides_it()
    {
        var claim = Assert.Single(repository.Load().Claims);

        Assert.Equal(("faster", "FastAPI is faster", true, "quick"), (claim.Id, claim.Quotation, claim.IsPrimary, claim.Suite));
        Assert.Equal(RuleKind.All, claim.Rule.Kind);
        var ratio = Assert.IsType<RatioPart>(claim.Parts[0]);
        Assert.Equal(ClaimMetric.RequestsPerSecond, ratio.Metric);
        Assert.Equal(["django", "django-asgi"], ratio.Against);
        Assert.Equal(64, ratio.Users);
        Assert.Equal(new ClaimedRatio(1.5, 1, new Interval(0.95, 1.05)), ratio.Claimed);
        Assert.Equal(["fastapi", "django"], Assert.IsType<RankPart>(claim.Parts[1]).Roster.Select(competitor => competitor.Framework));
        Assert.Equal("lines", Assert.IsType<ProbePart>(claim.Parts[2]).Probe);
        Assert.Equal(8, Assert.Single(claim.Alternatives).Users);
    }

    [Fact]
    public void What_a_claim_names_need_not_be_there_yet()
    {
        repository.Spoil(SmallRepository.ClaimFile, "scenarios: [json]\n    users: 64", "scenarios: [upstream]\n    users: 64");
        repository.Spoil(SmallRepository.ClaimFile, "of: [fastapi]", "of: [fastapi-granian]");
        repository.Spoil(SmallRepository.ClaimFile, "suite: quick", "suite: claims");

        Assert.Equal(["upstream", "json"], Assert.Single(repository.Load().Claims).Parts.SelectMany(part => part.Scenarios).Distinct());
    }

    [Theory]
    [InlineData("rule: all", "rule: most", "'most'")]
    [InlineData("rule: all", "rule: atLeast\nleast: 2", "refutedLeast goes with the rule atLeast")]
    [InlineData("rule: all", "rule: all\nleast: 2", "least goes with the rule atLeast")]
    [InlineData("rule: all", "rule: atLeast\nleast: 9\nrefutedLeast: 1", "least is 9, and there are 3 parts")]
    [InlineData("rule: all", "rule: notTestable", "what is not testable has no parts")]
    [InlineData("metric: requestsPerSecond\n    of", "metric: requestPerSecond\n    of", "Did you mean 'requestsPerSecond'?")]
    [InlineData("threshold: 1.5", "threshold: 1.04", "Equivalence bounds hold 1 inside and the threshold outside")]
    [InlineData("threshold: 1.5", "threshold: 1.5\n    refutedBelow: 1.6", "A claim is refuted below its threshold")]
    [InlineData("threshold: 1.5", "upTo: 2", "equivalence needs a threshold beside it")]
    [InlineData("users: 64", "probe: lines", "probe does not belong to a ratio")]
    [InlineData("    against: [django, django-asgi]\n", "", "the part 'json' is a ratio and has no against")]
    [InlineData("framework: fastapi\n    scenarios", "framework: fastapy\n    scenarios", "Did you mean 'fastapi'?")]
    [InlineData("part: json, users: 8", "part: jsn, users: 8", "Did you mean 'json'?")]
    [InlineData("part: json, users: 8", "part: json", "nothing differs in this alternative")]
    [InlineData("part: json, users: 8", "part: json, users: 64", "the alternative 'eight users' is what the part 'json' compares anyway")]
    [InlineData("part: json, users: 8", "part: json, against: [django-asgi, django], scenarios: [json]", "so it could only agree")]
    [InlineData("id: first", "id: json", "the id 'json' stands here again")]
    [InlineData("alternatives:\n  - { name: eight users, part: json, users: 8 }", "", "a primary claim names the other choices")]
    [InlineData("quotation: FastAPI is faster", "quotatoin: FastAPI is faster", "Did you mean 'quotation'?")]
    [InlineData(
        "metric: requestsPerSecond\n    of: [fastapi]\n    against: [django, django-asgi]\n    scenarios: [json]\n    users: 64",
        "metric: proportionalBytes\n    of: [fastapi]\n    against: [django]\n    scenarios: [json]",
        "compared at the same number of users on both sides")]
    [InlineData(
        "metric: requestsPerSecond\n    framework",
        "metric: cpuMicrosecondsPerRequest\n    framework",
        "a rank takes each target at its own best number of users")]
    [InlineData(
        "wouldChange: Another contract.",
        "wouldChange: Another contract.\nrevised:\n  - { on: 2026-02-30, what: All., seen: Nothing. }",
        "'2026-02-30' is no day")]
    [InlineData(
        "wouldChange: Another contract.",
        "wouldChange: Another contract.\nrevised:\n  - { on: 2026-11-26, what: All., seen: Nothing. }\n  - { on: 2026-11-25, what: All., seen: Nothing. }",
        "stands after a later change")]
    [InlineData("wouldChange: Another contract.", "wouldChange: Another contract.\nrevised:\n  - { on: 2026-11-26, what: All. }", "seen")]
    [InlineData("id: faster", "id: quicker", "the id 'quicker' differs from the file's name")]
    public void A_mistake_is_told_with_its_place_and_what_is_allowed(string right, string wrong, string message)
    {
        repository.Spoil(SmallRepository.ClaimFile, right, wrong);

        var problem = Assert.Single(repository.Problems());

        Assert.StartsWith(SmallRepository.ClaimFile + ":", problem, StringComparison.Ordinal);
        Assert.Contains(message, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_told_with_its_day_and_what_had_been_seen_by_then()
    {
        repository.Spoil(
            SmallRepository.ClaimFile,
            "wouldChange: Another contract.",
            "wouldChange: Another contract.\nrevised:\n  - { on: 2026-11-25, what: 1.5 and no longer 2., seen: No run. }");

        Assert.Equal([new Revision(new DateOnly(2026, 11, 25), "1.5 and no longer 2.", "No run.")], Assert.Single(repository.Load().Claims).Revised);
    }

    [Fact]
    public void Memory_is_compared_where_both_sides_have_as_many_users_also_along_a_curve()
    {
        const string Curve = "kind: curve\n    metric: proportionalBytes\n    of: [fastapi]\n    against: [django]\n    quantity: users\n    level: 1\n"
            + "    places: [{ x: 8, scenario: json, users: 8 }, { x: 64, scenario: json";
        repository.Spoil(SmallRepository.ClaimFile, "kind: probe\n    probe: lines\n    holds: Fewer lines.", Curve + ", users: 64 }]");
        Assert.Equal([8, 64], Assert.Single(repository.Load().Claims).Parts.OfType<CurvePart>().Single().Places.Select(place => place.Users));

        repository.Spoil(SmallRepository.ClaimFile, "{ x: 64, scenario: json, users: 64 }", "{ x: 64, scenario: json }");

        Assert.Contains("Write users", Assert.Single(repository.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_a_claim_are_told_at_once()
    {
        repository.Spoil(SmallRepository.ClaimFile, "threshold: 1.5", "threshold: 1.04");
        repository.Spoil(SmallRepository.ClaimFile, "framework: fastapi\n    scenarios", "framework: fastapy\n    scenarios");
        repository.Spoil(SmallRepository.ClaimFile, "part: json, users: 8", "part: jsn, users: 8");

        Assert.Equal(3, repository.Problems().Count);
    }

    [Fact]
    public void A_seventh_primary_claim_is_refused()
    {
        var text = File.ReadAllText(repository.PathOf(SmallRepository.ClaimFile));
        for (var number = 1; number <= 6; number++)
            repository.Write($"scenarios/claims/faster-{number}.yaml", text.Replace("id: faster", $"id: faster-{number}", StringComparison.Ordinal));

        Assert.Contains("7 claims are primary", Assert.Single(repository.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_digest_changes_with_anything_that_a_claim_says()
    {
        var before = FixedClaim.Of(repository.Load().Claims[0]);
        repository.Spoil(SmallRepository.ClaimFile, "threshold: 1.5", "threshold: 1.4");
        var after = FixedClaim.Of(repository.Load().Claims[0]);

        Assert.NotEqual(before.Digest, after.Digest);
        Assert.False(before.IsChanged);
        Assert.True((before with { Claim = after.Claim }).IsChanged);
    }
}

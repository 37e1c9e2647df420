using Bench.Probes.Footprints;

namespace Bench.Probes.Tests.Footprints;

public class InstalledBytesProbeTests
{
    [Fact]
    public async Task Two_sides_of_equal_size_decide_nothing_and_every_distribution_is_told()
    {
        await using var target = AnsweringTarget.With("""{ "distributions": { "one": 2000000, "two": 1500000 }, "notInstalled": [] }""");

        var result = await target.AskedBy(new InstalledBytesProbe());

        Assert.Null(result.Holds);
        Assert.Equal(
            "Django takes 3.50 MB, 1.00 times the 3.50 MB of FastAPI with packages for the same: more, and not more than the 1.1 that the claim asks for",
            result.Reason);
        Assert.Equal(["3.50 MB", "2", "2.00 MB", "1.50 MB"], result.Observations.Where(seen => seen.Target == "django").Select(seen => seen.Value));
    }

    [Theory]
    [InlineData(2_000_000, 1_000_000, "alembic", null)]
    [InlineData(2_000_000, 1_000_000, "", true)]
    [InlineData(990_000, 1_000_000, "alembic", false)]
    [InlineData(1_090_000, 1_000_000, "", null)]
    [InlineData(990_000, 1_000_000, "", false)]
    public void What_is_not_installed_can_refute_and_not_hold(long django, long fastapi, string lacking, bool? holds) =>
        Assert.Equal(
            holds, new InstalledBytesProbe().Judged(Side(django), Side(fastapi) with { NotInstalled = lacking.Length == 0 ? [] : [lacking] }, []).Holds);

    [Theory]
    [InlineData(2_010_000, "", true)]
    [InlineData(1_990_000, "", false)]
    [InlineData(2_010_000, "alembic", false)]
    public void Beyond_twice_is_more_than_somewhat(long django, string lacking, bool isMore)
    {
        var result = new InstalledBytesProbe().Judged(Side(django), Side(1_000_000) with { NotInstalled = lacking.Length == 0 ? [] : [lacking] }, []);

        Assert.Equal(
            (isMore, isMore),
            (result.IsMoreThanClaimed, result.Reason.EndsWith("beyond the 2 that the claim's words cover: more than claimed", StringComparison.Ordinal)));
    }

    private static InstalledDistributions Side(long bytes) => new(new Dictionary<string, long> { ["all"] = bytes }, []);
}

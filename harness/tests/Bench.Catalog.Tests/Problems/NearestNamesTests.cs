using Bench.Catalog.Problems;
using CsCheck;

namespace Bench.Catalog.Tests.Problems;

public sealed class NearestNamesTests
{
    private static readonly string[] Targets = ["fastapi", "fastapi-sync", "django", "django-asgi", "starlette", "drf"];

    private static readonly Gen<string> Word = Gen.Char['a', 'd'].Array[0, 8].Select(letters => new string(letters));

    [Theory]
    [InlineData("fastpi", "fastapi")]
    [InlineData("fsatapi", "fastapi")]
    [InlineData("FastAPI", "fastapi")]
    [InlineData("djanog", "django")]
    [InlineData("django-agi", "django-asgi")]
    [InlineData("startlette", "starlette")]
    [InlineData("df", "drf")]
    public void A_slip_of_the_keyboard_is_nearest_to_what_was_meant(string slip, string meant) =>
        Assert.Equal(meant, NearestNames.To(slip, Targets)[0]);

    [Theory]
    [InlineData("flask")]
    [InlineData("x")]
    [InlineData("")]
    public void A_name_unlike_all_is_near_to_none(string name) => Assert.Empty(NearestNames.To(name, Targets));

    [Fact]
    public void The_advice_names_the_near_ones_and_all() => Assert.Equal(
        "Did you mean 'django'? Known targets are django, django-asgi, drf, fastapi, fastapi-sync, starlette.",
        NearestNames.Advice("djngo", Targets, "targets"));

    [Fact]
    public void The_advice_lists_all_where_none_is_near() => Assert.Equal(
        "Known targets are django, django-asgi, drf, fastapi, fastapi-sync, starlette.", NearestNames.Advice("rails", Targets, "targets"));

    [Fact]
    public void The_advice_says_so_where_nothing_is_known() =>
        Assert.Equal("No targets are known.", NearestNames.Advice("django", [], "targets"));

    [Fact]
    public void Two_that_are_as_near_are_both_offered() =>
        Assert.Equal(["cat", "hat"], NearestNames.To("bat", ["hat", "dog", "cat"]));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("abcd", "acbd", 1)]
    public void Distance_counts_single_slips(string left, string right, int slips) =>
        Assert.Equal(slips, NearestNames.Distance(left, right));

    [Fact]
    public void Distance_is_zero_only_for_the_same_word_has_no_direction_and_is_bounded_by_length() =>
        Gen.Select(Word, Word).Sample((left, right) =>
        {
            var distance = NearestNames.Distance(left, right);
            return distance == NearestNames.Distance(right, left)
                && (distance == 0) == (left == right)
                && distance >= Math.Abs(left.Length - right.Length)
                && distance <= Math.Max(left.Length, right.Length);
        }, seed: "0000000000001");
}

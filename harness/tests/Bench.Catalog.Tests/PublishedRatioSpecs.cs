using Bench.Core.Statistics;

namespace Bench.Catalog.Tests;

/// <summary>Yardsticks name targets and contracts of this repository, which can be compared.</summary>
public sealed class PublishedRatioSpecs
{
    private static readonly Definitions Repository = Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory));

    [Theory]
    [InlineData("fastapi", "django", "plaintext json items db queries-1 queries queries-50 fortunes")]
    [InlineData("fastapi", "django-asgi", "plaintext json items db queries-1 queries queries-50 fortunes upload")]
    [InlineData("fastapi-light", "django", "plaintext json items")]
    [InlineData("starlette", "fastapi", "json")]
    [InlineData("starlette", "fastapi-light", "json")]
    [InlineData("fastapi", "ninja", "json objects db queries-1")]
    public void Each_is_of_contracts_that_both_sides_offer(string numerator, string denominator, string contracts)
    {
        var (over, under) = (Repository.TargetsNamed([numerator]).Single(), Repository.TargetsNamed([denominator]).Single());
        var compared = Repository.Contracts.Where(
            contract => over.Offers(contract) && under.Offers(contract) && Yardstick.Of(over, under, contract) is not null);
        Assert.Equal(contracts.Split(' ').Order(StringComparer.Ordinal), compared.Select(contract => contract.Id).Order(StringComparer.Ordinal));
    }
}

using Bench.Catalog;
using Bench.Cli.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Tests.Running;

public class KeptEnvironmentTests
{
    private static readonly Target OfTheRepository = Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory)).TargetsNamed(["fastapi"]).Single();

    [Fact]
    public void What_a_user_gives_a_service_of_their_own_is_kept_as_a_digest()
    {
        var kept = KeptEnvironment.Of(Own("a secret"), "run-1")["API_KEY"];

        Assert.Matches("^sha256:[0-9a-f]{64}$", kept);
        Assert.Equal(kept, KeptEnvironment.Of(Own("a secret"), "run-1")["API_KEY"]);
        Assert.NotEqual(kept, KeptEnvironment.Of(Own("another"), "run-1")["API_KEY"]);
        Assert.NotEqual(kept, KeptEnvironment.Of(Own("a secret"), "run-2")["API_KEY"]);
    }

    [Fact]
    public void What_stands_in_the_repository_is_kept_as_it_is() => Assert.Same(OfTheRepository.Environment, KeptEnvironment.Of(OfTheRepository, "run-1"));

    private static Target Own(string secret) =>
        OfTheRepository with { Dockerfile = "Dockerfile", Environment = new Dictionary<string, string> { ["API_KEY"] = secret } };
}

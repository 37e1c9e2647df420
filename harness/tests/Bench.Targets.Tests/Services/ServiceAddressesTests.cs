using Bench.Core.Suites;
using Bench.Targets.Services;

namespace Bench.Targets.Tests.Services;

public class ServiceAddressesTests
{
    private static readonly Contract Needy = new("upstream", "A call", [], []) { Services = ["postgres", "downstream"] };

    [Fact]
    public void A_service_that_is_nowhere_is_told_with_the_variable_that_would_name_it()
    {
        var services = new ServiceAddresses(new Dictionary<string, string> { ["DATABASE_URL"] = "postgresql://127.0.0.1/bench" });

        Assert.Equal(
            ["The contract 'upstream' needs the service downstream. Start one and name it in DOWNSTREAM_URL."], services.Lacking(Needy));
    }

    [Fact]
    public void A_contract_without_needs_lacks_nothing() =>
        Assert.Empty(new ServiceAddresses(new Dictionary<string, string>()).Lacking(Needy with { Services = [] }));
}

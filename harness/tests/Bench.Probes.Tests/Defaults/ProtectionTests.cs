using Bench.Probes.Asking;
using Bench.Probes.Defaults;

namespace Bench.Probes.Tests.Defaults;

public class ProtectionTests
{
    [Theory]
    [InlineData("host", 400, true)]
    [InlineData("host", 200, false)]
    [InlineData("body-limit", 413, true)]
    [InlineData("body-limit", null, true)]
    [InlineData("body-limit", 422, false)]
    public void A_refusal_is_known_by_its_status(string name, int? status, bool isOn) =>
        Assert.Equal(isOn, Protection.All.Single(known => known.Name == name).IsOn(new SeenAnswer(status, new Dictionary<string, string>(), "", "")));

    [Fact]
    public void A_page_that_tells_of_the_code_is_not_safe()
    {
        var debug = Protection.All.Single(known => known.Name == "debug");

        Assert.True(debug.IsOn(new SeenAnswer(404, new Dictionary<string, string>(), "Not Found", "")));
        Assert.False(debug.IsOn(new SeenAnswer(404, new Dictionary<string, string>(), "Using the URLconf defined in config.urls", "")));
    }
}

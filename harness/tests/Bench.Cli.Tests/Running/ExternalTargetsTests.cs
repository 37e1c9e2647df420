using Bench.Cli.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Tests.Running;

public class ExternalTargetsTests
{
    [Fact]
    public void Ids_and_urls_are_taken_apart()
    {
        var external = ExternalTargets.Read("external", "fastapi=http://127.0.0.1:1,django=http://127.0.0.1:2");

        Assert.Equal("fastapi,django", external.Ids);
        Assert.Equal("http://127.0.0.1:2", external.Urls["django"]);
    }

    [Fact]
    public void Other_launchers_leave_the_ids_as_they_are()
    {
        Assert.Equal("fastapi,fastapi~aa", ExternalTargets.Read("process", "fastapi, fastapi~aa").Ids);
        Assert.Null(ExternalTargets.Read("process", null).Ids);
    }

    [Theory]
    [InlineData("external", null, "--targets fastapi=http://")]
    [InlineData("external", "fastapi", "fastapi=http://127.0.0.1:PORT")]
    [InlineData("process", "fastapi=http://127.0.0.1:1", "--launcher external")]
    public void What_does_not_fit_the_launcher_is_refused_with_what_would(string launcher, string? targets, string remedy)
    {
        var error = Assert.Throws<InvalidDefinitionException>(() => ExternalTargets.Read(launcher, targets));

        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }
}

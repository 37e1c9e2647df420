using Bench.Core.Running;
using Bench.Targets.Services.Postgres;

namespace Bench.Targets.Tests.Services;

public class DatabaseUrlTests
{
    [Theory]
    [InlineData("postgresql://bench:secret@127.0.0.1:5433/tables", "127.0.0.1", 5433, "bench", "secret", "tables")]
    [InlineData("postgres://bench@localhost/bench", "localhost", 5432, "bench", "", "bench")]
    [InlineData("postgresql://a%40b:c%2Fd@127.0.0.1/x", "127.0.0.1", 5432, "a@b", "c/d", "x")]
    public void It_is_read_as_targets_read_it(string text, string host, int port, string user, string password, string name)
    {
        var url = DatabaseUrl.Parse(text);
        Assert.Equal((host, port, user, password, name), (url.Host, url.Port, url.User, url.Password, url.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1:5432")]
    [InlineData("mysql://bench:secret@127.0.0.1/bench")]
    [InlineData("postgresql://127.0.0.1/bench")]
    [InlineData("postgresql://bench:secret@127.0.0.1")]
    public void What_is_none_is_refused_without_its_password(string text)
    {
        var error = Assert.Throws<MachineNotReadyException>(() => DatabaseUrl.Parse(text));
        Assert.Contains("postgresql://user:password@host:port/name", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_do_not_tell_the_password() =>
        Assert.Equal("postgresql://bench@127.0.0.1:5433/bench", DatabaseUrl.Of(5433, "bench", "secret", "bench").ToString());
}

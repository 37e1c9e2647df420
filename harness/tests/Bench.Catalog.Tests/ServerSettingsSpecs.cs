using Bench.Core.Suites;

namespace Bench.Catalog.Tests;

/// <summary>
/// The same server runs with the same settings under every framework, but for those that are the application's: else a figure would say something of
/// a connection that was closed, a queue that was short, a log that was written. Keep-alive, backlog and access log are alike in all servers.
/// </summary>
public sealed class ServerSettingsSpecs
{
    private static readonly string Root = RepositoryRoot.Find(AppContext.BaseDirectory);

    private static readonly IReadOnlyList<Target> Repository = Definitions.Load(Root).Targets;

    /// <summary>By server, in any order. gunicorn and Hypercorn write an access log only where they are asked to.</summary>
    private static readonly Dictionary<string, string[]> Alike = new()
    {
        ["uvicorn"] = ["--workers={workers}", "--backlog=2048", "--timeout-keep-alive=75", "--no-access-log", "--http=httptools", "--loop=uvloop"],
        ["gunicorn"] =
        [
            "--workers={workers}", "--backlog=2048", "--keep-alive=75", "--worker-connections=4096", "--http-parser=fast", "--worker-tmp-dir=/dev/shm",
            "--no-control-socket",
        ],
        // granian has no option for keep-alive: it gives a connection as long for its next request as for a request's head, 60 s at most.
        ["granian"] = ["--workers={workers}", "--backlog=2048", "--http1-header-read-timeout=60000", "--no-access-log"],
        ["hypercorn"] = ["--workers={workers}", "--backlog=2048", "--keep-alive=75", "--worker-class=uvloop", "--config=hypercorn.toml"],
    };

    /// <summary>By server, what the application decides: its interface and its loop, its threads, what it is called by.</summary>
    private static readonly Dictionary<string, string[]> OfTheApplication = new()
    {
        // Django's handler does not speak lifespan; Falcon's application is made by a function.
        ["uvicorn"] = ["--host", "--port", "--lifespan", "--factory"],
        ["gunicorn"] = ["--bind", "--worker-class", "--threads", "--asgi-loop", "--asgi-lifespan"],
        // ASGI has a loop, WSGI has threads.
        ["granian"] = ["--host", "--port", "--interface", "--blocking-threads", "--loop"],
        ["hypercorn"] = ["--bind"],
    };

    public static TheoryData<string> Served => [.. Repository.Where(target => Alike.ContainsKey(Module(target))).Select(target => target.Id)];

    [Theory]
    [MemberData(nameof(Served))]
    public void The_same_server_has_the_same_settings(string id)
    {
        var target = TargetOf(id);
        var server = Module(target);
        var options = target.Command.Where(argument => argument.StartsWith("--", StringComparison.Ordinal));
        var own = options.Where(option => !OfTheApplication[server].Contains(option.Split('=')[0]));

        Assert.Equal(Alike[server].Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Served))]
    public void A_server_is_set_by_its_command_line_alone(string id)
    {
        var target = TargetOf(id);
        string[] variables = [Module(target).ToUpperInvariant() + "_", "WEB_CONCURRENCY", "FORWARDED_ALLOW_IPS"];

        Assert.DoesNotContain(target.Environment.Keys, name => variables.Any(variable => name.StartsWith(variable, StringComparison.Ordinal)));
        Assert.False(File.Exists(Path.Combine(target.Folder, "gunicorn.conf.py")), $"gunicorn would read its settings from {target.Folder} too.");
    }

    /// <summary>Hypercorn has no option for the number of requests after which it closes a connection.</summary>
    [Fact]
    public void A_file_sets_what_a_server_has_no_option_for_and_nothing_else() => Assert.Equal(
        ["keep_alive_max_requests = 1_000_000_000"],
        File.ReadLines(Path.Combine(Root, "targets", "quart", "hypercorn.toml")).Where(line => line.Length > 0 && line[0] != '#'));

    /// <summary>aiohttp and Tornado bring servers without a command line.</summary>
    [Theory]
    [InlineData("aiohttp", "__main__.py", "keepalive_timeout=75", "backlog=2048", "access_log=None")]
    [InlineData("tornado", "__main__.py", "idle_connection_timeout=75", "backlog=2048")]
    [InlineData("tornado", "main.py", "log_function=lambda _handler: None")]
    public void A_server_of_a_framework_is_set_likewise_in_the_code_that_starts_it(string id, string file, params string[] settings)
    {
        var code = File.ReadAllText(Path.Combine(TargetOf(id).Folder, "app", file));

        Assert.All(settings, setting => Assert.Contains(setting, code, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_target_is_looked_at_in_one_way_or_the_other() =>
        Assert.Equal(
            ["aiohttp", "tornado"],
            Repository.Where(target => !Alike.ContainsKey(Module(target))).Select(target => target.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_target_states_the_same_keep_alive_backlog_and_access_log()
    {
        Assert.All(Repository, target => Assert.Equal(Module(target) == "granian" ? "60 s" : "75 s", Stated(target, "keep-alive")));
        Assert.All(Repository, target => Assert.Equal("2048 connections", Stated(target, "backlog")));
        Assert.All(Repository, target => Assert.Equal("off", Stated(target, "access log")));
    }

    private static Target TargetOf(string id) => Repository.Single(target => target.Id == id);

    /// <summary>Of <c>python -m uvicorn …</c> the server; of a framework's own the application.</summary>
    private static string Module(Target target) => target.Command[2];

    private static string Stated(Target target, string setting) => target.Settings.Single(stated => stated.Name == setting).Value;
}

using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Agent;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests.Agent;

public sealed class AgentMessageTests
{
    [Fact]
    public async Task A_result_with_failures_survives_the_way_through_a_line()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Fault = Fault.WrongStatus, FaultEvery = 3 });
        var level = Loads.Run(Loads.Job(server.Endpoint.Port), LoadRun.BestLoop).Single();
        var line = new AgentMessage.Result(level).ToLine();
        var read = Assert.IsType<AgentMessage.Result>(AgentMessage.Parse(line)).Level;
        Assert.Equal(level.Failures[FailureKind.WrongStatus], read.Failures[FailureKind.WrongStatus]);
        Assert.Equal(level.Service.ValueAtNs(99), read.Service.ValueAtNs(99));
        Assert.Equal(level.Seconds, read.Seconds);
        Assert.Equal(level.Cohort, read.Cohort);
        Assert.DoesNotContain('\n', line);
        Assert.Equal(line, new AgentMessage.Result(read).ToLine());
    }

    [Fact]
    public async Task An_open_level_survives_it_too()
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        var job = Loads.OpenJob(server.Endpoint.Port, rate: 300, arrivals: ArrivalKind.Poisson);
        var read = Assert.IsType<AgentMessage.Job>(AgentMessage.Parse(new AgentMessage.Job(job).ToLine())).Load;
        Assert.Equal(job.Levels, read.Levels);
        var level = Loads.Run(read, LoadRun.BestLoop).Single();
        var line = new AgentMessage.Result(level).ToLine();
        var result = Assert.IsType<AgentMessage.Result>(AgentMessage.Parse(line)).Level;
        Assert.Equal(level.Open!.Response.Histogram.ValueAtNs(90), result.Open!.Response.Histogram.ValueAtNs(90));
        Assert.Equal(level.Open.EngineLag.SliceMaxNs, result.Open.EngineLag.SliceMaxNs);
        Assert.Equal(level.Open.Queue, result.Open.Queue);
        Assert.Equal(line, new AgentMessage.Result(result).ToLine());
    }

    [Fact]
    public void A_job_survives_the_way_through_a_line()
    {
        var post = new RequestTemplate("POST", "/o?q=ü", new Dictionary<string, string> { ["X-Line"] = "a" }, "{\"a\":\n1}");
        var job = Loads.Job(8080) with { Requests = [new PreparedRequest(post, 422, [0, 255, 10])] };
        var line = new AgentMessage.Job(job).ToLine();
        var read = Assert.IsType<AgentMessage.Job>(AgentMessage.Parse(line)).Load;
        Assert.Equal(job.Requests[0].Body, read.Requests[0].Body);
        Assert.Equal(post.Body, read.Requests[0].Request.Body);
        Assert.Equal(job.Levels, read.Levels);
        Assert.DoesNotContain('\n', line);
        Assert.Equal(line, new AgentMessage.Job(read).ToLine());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":"surprise"}""")]
    [InlineData("""{"type":"job","load":{"port":1}}""")]
    public void Another_line_is_refused_and_quoted(string line)
    {
        var error = Assert.Throws<FormatException>(() => AgentMessage.Parse(line));
        Assert.Contains(line, error.Message, StringComparison.Ordinal);
    }
}

using System.IO.Pipes;
using Bench.Load.Agent;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests.Agent;

public sealed class AgentHostTests
{
    [Fact]
    public async Task It_greets_with_its_version_and_tells_each_step_on_a_line()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(1) });
        using var pipe = new AgentPipe();
        var run = AgentHost.RunAsync(pipe.AgentInput, pipe.AgentOutput, CancellationToken.None);
        await pipe.SendAsync(new AgentMessage.Job(Loads.Job(server.Endpoint.Port)).ToLine());
        var messages = new List<AgentMessage>();
        while (messages.LastOrDefault() is not AgentMessage.Done)
            messages.Add(AgentMessage.Parse((await pipe.FromAgent.ReadLineAsync(TestContext.Current.CancellationToken))!));
        Assert.Equal(AgentHost.Done, await run);
        Assert.Equal(new AgentMessage.Hello(AgentMessage.ProtocolVersion), messages[0]);
        Assert.Equal(["Hello", "LevelStarted", "WindowOpened", "WindowClosed", "Result", "Done"], messages.Select(message => message.GetType().Name));
    }

    [Fact]
    public async Task It_ends_in_the_middle_of_a_level_when_its_input_closes()
    {
        await using var server = ScriptedServer.Start(new ServerScript { Delay = TimeSpan.FromMilliseconds(1) });
        using var pipe = new AgentPipe();
        var run = AgentHost.RunAsync(pipe.AgentInput, pipe.AgentOutput, CancellationToken.None);
        await pipe.SendAsync(new AgentMessage.Job(Loads.Job(server.Endpoint.Port, windowMs: 60_000)).ToLine());
        while (!(await pipe.FromAgent.ReadLineAsync(TestContext.Current.CancellationToken))!.Contains("windowOpened", StringComparison.Ordinal))
        {
            // Lines before the window.
        }
        pipe.CloseInput();
        Assert.Equal(AgentHost.Interrupted, await run.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_ends_when_its_input_closes_before_a_job_came()
    {
        using var pipe = new AgentPipe();
        var run = AgentHost.RunAsync(pipe.AgentInput, pipe.AgentOutput, CancellationToken.None);
        pipe.CloseInput();
        Assert.Equal(AgentHost.Interrupted, await run.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_ends_though_nobody_reads_what_it_writes()
    {
        using var pipe = new AgentPipe();
        using var stuck = new StuckWriter();
        var run = AgentHost.RunAsync(pipe.AgentInput, stuck, CancellationToken.None);
        pipe.CloseInput();
        Assert.Equal(AgentHost.Interrupted, await run.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_no_job_is_answered_with_an_error()
    {
        using var pipe = new AgentPipe();
        var run = AgentHost.RunAsync(pipe.AgentInput, pipe.AgentOutput, CancellationToken.None);
        await pipe.SendAsync("""{"type":"job"}""");
        await pipe.FromAgent.ReadLineAsync(TestContext.Current.CancellationToken);
        var error = Assert.IsType<AgentMessage.Error>(
            AgentMessage.Parse((await pipe.FromAgent.ReadLineAsync(TestContext.Current.CancellationToken))!));
        Assert.Contains("load", error.Message, StringComparison.Ordinal);
        Assert.Equal(AgentHost.Failed, await run);
    }

    private sealed class AgentPipe : IDisposable
    {
        private readonly AnonymousPipeServerStream toAgent = new(PipeDirection.Out);
        private readonly AnonymousPipeServerStream fromAgent = new(PipeDirection.In);
        private readonly StreamWriter input;

        public AgentPipe()
        {
            input = new StreamWriter(toAgent) { AutoFlush = true };
            AgentInput = new StreamReader(new AnonymousPipeClientStream(PipeDirection.In, toAgent.ClientSafePipeHandle));
            AgentOutput = new StreamWriter(new AnonymousPipeClientStream(PipeDirection.Out, fromAgent.ClientSafePipeHandle));
            FromAgent = new StreamReader(fromAgent);
        }

        public StreamReader AgentInput { get; }

        public StreamWriter AgentOutput { get; }

        public StreamReader FromAgent { get; }

        public Task SendAsync(string line) => input.WriteLineAsync(line);

        public void CloseInput() => input.Dispose();

        public void Dispose()
        {
            CloseInput();
            FromAgent.Dispose();
        }
    }

    private sealed class StuckWriter : TextWriter
    {
        private readonly ManualResetEventSlim released = new();

        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void Write(string? value) => released.Wait();

        protected override void Dispose(bool disposing)
        {
            released.Set();
            base.Dispose(disposing);
        }
    }
}

using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Load.Agent;

/// <summary>Writes progress as lines, at once. The lines of a window are made before it opens, so that it costs one write.</summary>
internal sealed class AgentReporter(TextWriter output) : ILoadObserver
{
    private string windowOpened = "";
    private string windowClosed = "";

    public void LevelStarted(Level level)
    {
        windowOpened = new AgentMessage.WindowOpened(level).ToLine();
        windowClosed = new AgentMessage.WindowClosed(level).ToLine();
        Write(new AgentMessage.LevelStarted(level));
    }

    public void WindowOpened(Level level) => WriteLine(windowOpened);

    public void WindowClosed(Level level) => WriteLine(windowClosed);

    public void StoppedAnswering(Level level) => Write(new AgentMessage.StoppedAnswering(level));

    public void SecondEnded(SecondSample second) => Write(new AgentMessage.Second(second));

    public void LevelEnded(LevelResult result) => Write(new AgentMessage.Result(result));

    public void Write(AgentMessage message) => WriteLine(message.ToLine());

    private void WriteLine(string line)
    {
        output.Write(line);
        output.Write('\n');
        output.Flush();
    }
}

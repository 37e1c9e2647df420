using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Load.Tests.Agent;

/// <summary>Is told of the user's interrupt a little after the agent is.</summary>
internal sealed class InterruptedObserver(CancellationTokenSource interrupt) : ILoadObserver
{
    public void LevelStarted(Level level) => interrupt.CancelAfter(TimeSpan.FromMilliseconds(200));

    public void WindowOpened(Level level)
    {
    }

    public void WindowClosed(Level level)
    {
    }
}

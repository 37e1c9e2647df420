using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Calibrating;

/// <summary>Does one thing when a window opens and another when it closes.</summary>
internal sealed class WindowWatch(Action opened, Action closed) : ILoadObserver
{
    public void LevelStarted(Level level)
    {
        // Its lead-in is of no interest.
    }

    public void WindowOpened(Level level) => opened();

    public void WindowClosed(Level level) => closed();
}

using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Calibrating;

/// <summary>Does one thing when a window opens.</summary>
internal sealed class WindowWatch(Action opened) : ILoadObserver
{
    public void LevelStarted(Level level)
    {
        // Its lead-in is of no interest.
    }

    public void WindowOpened(Level level) => opened();

    public void WindowClosed(Level level)
    {
        // The result tells the rest.
    }
}

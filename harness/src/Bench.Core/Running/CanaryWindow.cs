using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Whether a canary's window closed before that of the level beside which it was asked. Told by two engines at once.</summary>
internal sealed class CanaryWindow : ILoadObserver
{
    private int isClosed;
    private int wasInside;

    public bool WasInside => Volatile.Read(ref wasInside) == 1;

    public void LevelStarted(Level level)
    {
    }

    public void WindowOpened(Level level)
    {
    }

    public void WindowClosed(Level level) => Volatile.Write(ref isClosed, 1);

    /// <summary>The level beside it is over.</summary>
    public void LevelEnded() => Volatile.Write(ref wasInside, Volatile.Read(ref isClosed));
}

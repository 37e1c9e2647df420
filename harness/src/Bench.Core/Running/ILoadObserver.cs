using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Samples and shows what happens beside the load. Called in order, from one thread at a time.</summary>
public interface ILoadObserver
{
    void LevelStarted(Level level);

    void WindowOpened(Level level);

    void WindowClosed(Level level);
}

using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Samples and shows what happens beside the load. Called in order, from one thread at a time.</summary>
public interface ILoadObserver
{
    void LevelStarted(Level level);

    void WindowOpened(Level level);

    void WindowClosed(Level level);

    /// <summary>Told of watched jobs only: of a trial the harness asks nothing while it is measured (METHOD.md M10).</summary>
    void SecondEnded(SecondSample second)
    {
    }
}

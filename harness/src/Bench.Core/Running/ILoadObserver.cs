using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Samples and shows what happens beside the load. Called in order, from one thread at a time.</summary>
public interface ILoadObserver
{
    void LevelStarted(Level level);

    void WindowOpened(Level level);

    void WindowClosed(Level level);

    /// <summary>In the lead-in of this level nothing came for as long as its plan waits: it has no result, and no further level begins.</summary>
    void StoppedAnswering(Level level)
    {
    }

    /// <summary>Told of watched jobs only: of a trial the harness asks nothing while it is measured (METHOD.md M10).</summary>
    void SecondEnded(SecondSample second)
    {
    }
}

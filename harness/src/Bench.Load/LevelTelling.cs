using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Recording;

namespace Bench.Load;

/// <summary>Tells a level's observer what its first loop notices; the other loops are silent.</summary>
/// <param name="seconds">Told second by second; null where nobody watches.</param>
internal sealed class LevelTelling(ILoadObserver observer, Level level, SecondSeries? seconds)
{
    public void Entered(LevelPhase phase)
    {
        if (phase == LevelPhase.Window) observer.WindowOpened(level);
        else observer.WindowClosed(level);
    }

    public void CameRound()
    {
        if (seconds is not null && seconds.TryTake(out var second)) observer.SecondEnded(second);
    }
}

using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Loading;

/// <summary>A line a second, for logs and pipes.</summary>
internal sealed class PlainLoadProgress(TextWriter output) : ILoadObserver
{
    private string phase = LoadPhase.WarmingUp;

    public void LevelStarted(Level level)
    {
        // The first second tells.
    }

    public void WindowOpened(Level level) => phase = LoadPhase.Measuring;

    public void WindowClosed(Level level) => phase = LoadPhase.Draining;

    public void SecondEnded(SecondSample second) => output.WriteLine(SecondText.Of(second, phase));
}

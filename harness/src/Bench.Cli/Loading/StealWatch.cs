using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Machine;

namespace Bench.Cli.Loading;

/// <summary>Looks at both ends of the window how much of the engine's CPUs a hypervisor took, and passes on what it hears.</summary>
internal sealed class StealWatch(ILoadObserver observer, CpuSet cpus) : ILoadObserver
{
    private readonly CpuLayout layout = new(cpus, cpus, cpus);
    private CpuTicks? opened;

    /// <summary>0 to 1; null where no window has closed, and where the system does not tell.</summary>
    public double? Share { get; private set; }

    public void LevelStarted(Level level) => observer.LevelStarted(level);

    public void WindowOpened(Level level)
    {
        opened = Read();
        observer.WindowOpened(level);
    }

    public void WindowClosed(Level level)
    {
        if (opened is not null) Share = Read()?.LargestStealShareSince(opened);
        observer.WindowClosed(level);
    }

    public void StoppedAnswering(Level level) => observer.StoppedAnswering(level);

    public void SecondEnded(SecondSample second) => observer.SecondEnded(second);

    private CpuTicks? Read() => OperatingSystem.IsLinux() ? CpuTicksReader.Read().Of(layout) : null;
}

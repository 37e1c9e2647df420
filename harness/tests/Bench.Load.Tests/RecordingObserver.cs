using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Load.Tests;

internal sealed class RecordingObserver : ILoadObserver
{
    public List<string> Events { get; } = [];

    /// <summary>Completes when the first window opens.</summary>
    public TaskCompletionSource FirstWindow { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LevelStarted(Level level) => Events.Add($"started {level}");

    public void WindowOpened(Level level)
    {
        Events.Add($"opened {level}");
        FirstWindow.TrySetResult();
    }

    public void StoppedAnswering(Level level) => Events.Add($"silent {level}");

    public void WindowClosed(Level level) => Events.Add($"closed {level}");
}

using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Spectre.Console;

namespace Bench.Cli.Loading;

/// <summary>A bar with the figures of the last second.</summary>
internal sealed class TerminalLoadProgress(ProgressContext context, LevelPlan plan) : ILoadObserver
{
    private readonly ProgressTask bar = context.AddTask("connecting", maxValue: plan.Requests ?? plan.Window.TotalSeconds);
    private string phase = LoadPhase.WarmingUp;

    public static async Task ShowAsync(IAnsiConsole console, LevelPlan plan, Func<ILoadObserver, Task> work) => await console
        .Progress()
        .AutoRefresh(false)
        .AutoClear(true)
        .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
        .StartAsync(context => work(new TerminalLoadProgress(context, plan)));

    public void LevelStarted(Level level) => Draw(level.ToString());

    public void WindowOpened(Level level) => phase = LoadPhase.Measuring;

    public void WindowClosed(Level level) => phase = LoadPhase.Draining;

    public void SecondEnded(SecondSample second)
    {
        if (phase == LoadPhase.Measuring) bar.Increment(plan.Requests is null ? 1 : second.Ok + second.Failed);
        Draw(SecondText.Of(second, phase));
    }

    private void Draw(string doing)
    {
        bar.Description = Markup.Escape(doing);
        context.Refresh();
    }
}

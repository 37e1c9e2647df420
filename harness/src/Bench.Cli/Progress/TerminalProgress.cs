using Bench.Core.Running;
using Bench.Core.Suites;
using Spectre.Console;

namespace Bench.Cli.Progress;

/// <summary>Finished trials scroll by above a bar. It is drawn only between levels: during a level the harness is silent (METHOD.md M10).</summary>
internal sealed class TerminalProgress(IAnsiConsole console, ProgressContext context, int trials) : IRunProgress
{
    private readonly ProgressTask bar = context.AddTask("starting", maxValue: trials);
    private string heading = "";
    private string left = "";

    public static async Task ShowAsync(IAnsiConsole console, int trials, Func<IRunProgress, Task> work) => await console
        .Progress()
        .AutoRefresh(false)
        .AutoClear(true)
        .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
        .StartAsync(context => work(new TerminalProgress(console, context, trials)));

    public void TrialStarted(PlannedTrial trial, int attempt, TimeSpan timeLeft)
    {
        heading = TrialText.Heading(trial, trials, attempt);
        left = DurationText.Of(timeLeft);
        Draw("starting");
    }

    public void LevelStarted(PlannedTrial trial, Level level) => Draw(level.ToString());

    public void TrialFinished(PlannedTrial trial, TrialRecord record, TimeSpan timeLeft)
    {
        left = DurationText.Of(timeLeft);
        // One that is repeated comes after later ones.
        bar.Value = Math.Max(bar.Value, trial.Sequence);
        console.MarkupLineInterpolated($"[grey]{heading}[/]  {TrialText.Outcome(record)}");
        Draw("done");
    }

    private void Draw(string doing)
    {
        bar.Description = Markup.Escape($"{left} left · {heading} · {doing}");
        context.Refresh();
    }
}

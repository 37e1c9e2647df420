using Bench.Core.Measurement;
using Bench.Core.Running;
using Spectre.Console;

namespace Bench.Cli.Loading;

/// <summary>Chooses how load is shown while it runs: a bar at a terminal, plain lines elsewhere. Always on stderr: stdout is for results.</summary>
internal static class LoadProgresses
{
    public static async Task ShowAsync(LevelPlan plan, Func<ILoadObserver, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(new PlainLoadProgress(Console.Error));
            return;
        }

        // NO_COLOR and dumb terminals are the library's business.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await TerminalLoadProgress.ShowAsync(console, plan, work);
    }
}

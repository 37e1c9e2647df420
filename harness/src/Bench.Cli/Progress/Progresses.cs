using Bench.Core.Running;
using Spectre.Console;

namespace Bench.Cli.Progress;

/// <summary>Chooses how progress is shown: a bar at a terminal, plain lines elsewhere. Always on stderr: stdout is for results.</summary>
internal static class Progresses
{
    public static async Task ShowAsync(int trials, Func<IRunProgress, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(new PlainProgress(Console.Error, trials));
            return;
        }

        // NO_COLOR and dumb terminals are the library's business.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await TerminalProgress.ShowAsync(console, trials, work);
    }
}

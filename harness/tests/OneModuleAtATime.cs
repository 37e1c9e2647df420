[assembly: AssemblyFixture(typeof(Bench.Tests.OneModuleAtATime))]

namespace Bench.Tests;

/// <summary>
/// <c>dotnet test</c> starts as many test modules at once as there are CPUs, and says so only in an option that nobody has to know. Some modules hold
/// clocks to account, and some measure: each waits here until those before it have ended. A module that is started by hand,
/// or by one of its own tests, does not wait.
/// </summary>
public sealed class OneModuleAtATime : IAsyncLifetime
{
    private const string StartedByDotnetTest = "dotnettestcli";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>No module takes half of it: who holds the turn for longer hangs, and would keep all others waiting without a word.</summary>
    private static readonly TimeSpan MostWait = TimeSpan.FromHours(1);

    private FileStream? turn;

    public async ValueTask InitializeAsync()
    {
        if (!Environment.GetCommandLineArgs().Contains(StartedByDotnetTest)) return;
        // A user's own, so that no right is lacking. The system lets go of it when the process ends, however it ends.
        var path = Path.Combine(Path.GetTempPath(), $"bench-tests-of-{Environment.UserName}.lock");
        var began = TimeProvider.System.GetTimestamp();
        while (turn is null)
        {
            try
            {
                turn = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException error)
            {
                if (TimeProvider.System.GetElapsedTime(began) > MostWait)
                {
                    throw new TimeoutException(
                        $"Another test module has held {path} for {MostWait.TotalMinutes:0} minutes. See who does with 'fuser {path}', and end it.", error);
                }

                await Task.Delay(Pause, TestContext.Current.CancellationToken);
            }
        }
    }

    public ValueTask DisposeAsync() => turn?.DisposeAsync() ?? ValueTask.CompletedTask;
}

[assembly: AssemblyFixture(typeof(Bench.Tests.OneModuleAtATime))]

namespace Bench.Tests;

/// <summary>
/// <c>dotnet test</c> starts as many test modules at once as there are CPUs, and says so only in an option that nobody has to know. Some modules hold clocks to account, and some
/// measure: each waits here until those before it have ended.
/// </summary>
public sealed class OneModuleAtATime : IAsyncLifetime
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private FileStream? turn;

    public async ValueTask InitializeAsync()
    {
        // A user's own, so that no right is lacking. The system lets go of it when the process ends, however it ends.
        var path = Path.Combine(Path.GetTempPath(), $"bench-tests-of-{Environment.UserName}.lock");
        while (turn is null)
        {
            try
            {
                turn = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Pause, TestContext.Current.CancellationToken);
            }
        }
    }

    public ValueTask DisposeAsync() => turn?.DisposeAsync() ?? ValueTask.CompletedTask;
}

using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Services;

namespace Bench.Targets.Tests.Services;

public class ServedLauncherTests
{
    private static readonly Target Target = new(
        "fastapi", "fastapi", "FastAPI", "/srv", 8101, ["python"], new Dictionary<string, string> { ["A"] = "1" }, "lock.txt", [], ["fastapi"], ["db"], []);

    [Fact]
    public async Task A_target_is_told_where_its_services_are_and_keeps_what_it_had()
    {
        var inner = new Remembering();
        var addresses = new ServiceAddresses(new Dictionary<string, string> { ["DATABASE_URL"] = "postgresql://127.0.0.1/bench" });
        await using var services = new RunningServices(addresses, new Dictionary<string, string>(), database: null, downstream: null);
        var launcher = new ServedLauncher(inner, services);

        await Assert.ThrowsAsync<MachineNotReadyException>(() => launcher.StartAsync(Target, 1, TestContext.Current.CancellationToken));

        Assert.Equal("remembering", launcher.Id);
        Assert.Equal([new("A", "1"), new("DATABASE_URL", "postgresql://127.0.0.1/bench")], inner.Started!.Environment);
        Assert.Equal([new("A", "1")], Target.Environment);
    }

    private sealed class Remembering : ITargetLauncher
    {
        public Target? Started { get; private set; }

        public string Id => "remembering";

        public Task<IRunningTarget> StartAsync(Target target, int workers, CancellationToken cancellation)
        {
            Started = target;
            throw new MachineNotReadyException("Nothing starts here.");
        }
    }
}

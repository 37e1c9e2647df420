using Bench.Core.Suites;

namespace Bench.Targets.Tests.Machine.Checks;

internal static class SomeTarget
{
    public static Target OnPort(int port) => new(
        $"target-{port}", "none", "A target", "/nowhere", port, ["python", "{port}"], new Dictionary<string, string>(), "none.txt", [], [], [], []);
}

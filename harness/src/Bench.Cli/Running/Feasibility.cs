using Bench.Cli.Progress;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Machine;

namespace Bench.Cli.Running;

/// <summary>What can be told before anything is started: time and open files.</summary>
internal static class Feasibility
{
    /// <exception cref="InvalidDefinitionException">What is left does not fit the suite's budget.</exception>
    /// <exception cref="MachineNotReadyException">This process may not open as many connections.</exception>
    public static void Require(Outlook outlook)
    {
        if (outlook.Shortage is { } shortage)
            throw new InvalidDefinitionException([$"{outlook.Suite.Id} needs about {DurationText.Of(outlook.Time)}: {shortage}"]);
        DescriptorLimit.Read().Require(outlook.Suite.WithPilots.Max(scenario => scenario.Levels.Max(level => level.Connections)));
    }
}

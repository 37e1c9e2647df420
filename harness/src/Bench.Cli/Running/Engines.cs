using Bench.Catalog.Problems;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Agent;
using Bench.Load.Wrk;

namespace Bench.Cli.Running;

/// <summary>The engines that this executable can start.</summary>
internal static class Engines
{
    private const string NBomberAssembly = "harness/src/Bench.Load.NBomber/bin/Release/net10.0/Bench.Load.NBomber.dll";

    public const string Default = "builtin";

    /// <summary>As <c>--engine</c> names them.</summary>
    public static IReadOnlyList<string> Names { get; } = [Default, "wrk", "nbomber"];

    /// <param name="root">The repository's folder.</param>
    /// <exception cref="MachineNotReadyException">One of them is not installed here.</exception>
    public static ILoadEngine Of(EngineChoice choice, string root)
    {
        var main = One(choice.Main, root);
        return choice.Second is { } second ? new AlternatingEngines(main, One(second, root), choice.SecondBlocks) : main;
    }

    /// <exception cref="InvalidDefinitionException"><paramref name="text"/> names no engines of this executable.</exception>
    public static EngineChoice Chosen(string text) => Problem(text) is { } problem ? throw new InvalidDefinitionException([problem]) : EngineChoice.Of(text)!;

    /// <summary>What keeps <paramref name="text"/> from naming engines; null where it does.</summary>
    public static string? Problem(string text)
    {
        if (EngineChoice.Of(text) is not { } choice)
        {
            return $"--engine '{text}': write one of {string.Join(", ", Names)}, or two of them with a comma, the second for a second opinion "
                + "(builtin,wrk), where you like in the first blocks alone (builtin,wrk:3).";
        }

        return choice.Names.Except(Names).FirstOrDefault() is { } unknown ? $"--engine: {NearestNames.Unknown("engine", unknown, Names)}" : null;
    }

    /// <exception cref="InvalidDefinitionException">The run's own engine cannot run some of the suite's levels.</exception>
    public static void Require(EngineChoice choice, Suite suite)
    {
        var main = choice.Main;
        var open = suite.Scenarios.Where(scenario => scenario.Levels.Any(level => level is OpenLevel)).Select(scenario => scenario.Id).ToArray();
        if (main == Default || open.Length == 0) return;
        throw new InvalidDefinitionException([
            $"--engine {choice}: {main} sends without an intended time, so it cannot measure the open levels of {string.Join(", ", open)}. "
                + $"Leave them out with --scenarios, or write builtin,{main}.",
        ]);
    }

    /// <summary>The built-in engine, as this same executable in a process of its own.</summary>
    public static ILoadEngine Builtin() => new BuiltinEngine(new AgentCommand(OwnExecutable.Program, OwnExecutable.Arguments("agent")));

    private static ILoadEngine One(string name, string root) => name switch
    {
        Default => Builtin(),
        "wrk" => WrkEngine.Find(),
        "nbomber" => NBomber(Path.Combine(root, NBomberAssembly)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such engine is known."),
    };

    private static AgentEngine NBomber(string assembly) => File.Exists(assembly)
        ? new AgentEngine("nbomber", new AgentCommand("dotnet", ["exec", assembly]))
        : throw new MachineNotReadyException(
            $"The engine nbomber is not built: there is no {NBomberAssembly}. "
            + "Build it with 'dotnet build -c Release harness/src/Bench.Load.NBomber -p:WithNBomber=true', "
            + "which needs a NuGet feed that has NBomber 4.1.2. Or leave it out of --engine.");
}

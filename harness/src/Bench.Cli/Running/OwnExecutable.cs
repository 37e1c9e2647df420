using Bench.Core.Running;

namespace Bench.Cli.Running;

/// <summary>How this executable is started once more, for a part of it that runs in a process of its own.</summary>
internal static class OwnExecutable
{
    public static string Program { get; } =
        Environment.ProcessPath
        ?? throw new EngineFailedException("This process does not know its own executable, so it cannot start the parts of it that run on their own.");

    private static bool IsHost => Path.GetFileNameWithoutExtension(Program) == "dotnet";

    public static IReadOnlyList<string> Arguments(params string[] arguments) =>
        IsHost ? [typeof(OwnExecutable).Assembly.Location, .. arguments] : arguments;
}

using Bench.Core.Suites;

namespace Bench.Catalog;

/// <summary>Finds the folder that holds the definitions: the one with <c>Benchmarks.sln</c>.</summary>
public static class RepositoryRoot
{
    private const string Mark = "Benchmarks.sln";

    /// <summary>Looks upward from <paramref name="startDirectory"/>, then from where the executable lies.</summary>
    /// <exception cref="InvalidDefinitionException">Neither is inside the repository.</exception>
    public static string Find(string startDirectory) => Find(startDirectory, AppContext.BaseDirectory);

    internal static string Find(string startDirectory, string executableDirectory) =>
        Upward(startDirectory) ?? Upward(executableDirectory) ?? throw new InvalidDefinitionException(
        [
            $"{startDirectory}: no {Mark} here or in a folder above, nor above the executable ({executableDirectory}). "
                + "Change into the folder of the repository (a clone of it), which holds targets/ and scenarios/; "
                + "load, calibrate, report, compare and clean need neither.",
        ]);

    private static string? Upward(string directory)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(directory)); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Mark))) return folder.FullName;
        return null;
    }
}

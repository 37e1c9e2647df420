using Bench.Core.Running;

namespace Bench.Cli;

/// <summary>Two measurements on one machine would measure each other: only one process at a time may measure.</summary>
internal sealed class MachineLock : IDisposable
{
    private readonly FileStream file;

    /// <summary>The machine's, whatever TMPDIR says: two users who set it otherwise share the CPUs all the same.</summary>
    private static string Folder => OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp";

    private MachineLock(FileStream file) => this.file = file;

    /// <exception cref="MachineNotReadyException">Another run holds it, or another user's file is in the way.</exception>
    public static MachineLock Take()
    {
        var path = Path.Combine(Folder, "bench-run.lock");
        try
        {
            // The system lets go of it when the process ends, however it ends. Reading is enough to lock, and works on another user's file.
            if (!File.Exists(path)) File.Create(path).Dispose();
            return new MachineLock(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None));
        }
        catch (UnauthorizedAccessException error)
        {
            throw new MachineNotReadyException(
                $"{path} may not be opened, so it cannot be told whether another run is under way. Remove it, as its owner.",
                error);
        }
        catch (IOException error)
        {
            throw new MachineNotReadyException(
                $"another run holds {path}; two runs on one machine would measure each other. Wait for it to end, or stop it.", error);
        }
    }

    public void Dispose() => file.Dispose();
}

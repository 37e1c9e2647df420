using Bench.Core.Running;

namespace Bench.Cli;

/// <summary>Two measurements on one machine would measure each other: only one process at a time may measure.</summary>
internal sealed class MachineLock : IDisposable
{
    private readonly FileStream file;

    private MachineLock(FileStream file) => this.file = file;

    /// <exception cref="MachineNotReadyException">Another run holds it.</exception>
    public static MachineLock Take()
    {
        var path = Path.Combine(Path.GetTempPath(), "bench-run.lock");
        try
        {
            // The system lets go of it when the process ends, however it ends.
            return new MachineLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MachineNotReadyException(
                $"another run holds {path}; two runs on one machine would measure each other. Wait for it to end, or stop it.", error);
        }
    }

    public void Dispose() => file.Dispose();
}

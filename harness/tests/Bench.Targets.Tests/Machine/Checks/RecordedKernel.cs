using Bench.Targets.Linux;

namespace Bench.Targets.Tests.Machine.Checks;

/// <summary>Files as a kernel shows them, in a folder of the test's own.</summary>
internal sealed class RecordedKernel : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-kernel-");

    public KernelFiles Files => new(folder.FullName);

    public RecordedKernel With(string path, string text)
    {
        var file = Path.Combine(folder.FullName, path.TrimStart('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text + "\n");
        return this;
    }

    /// <summary>Removes a folder with all that is below.</summary>
    public void Without(string path) => Directory.Delete(Path.Combine(folder.FullName, path.TrimStart('/')), recursive: true);

    public void Dispose() => folder.Delete(recursive: true);
}

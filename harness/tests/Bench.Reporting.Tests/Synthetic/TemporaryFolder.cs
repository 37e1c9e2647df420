namespace Bench.Reporting.Tests.Synthetic;

internal sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("bench-reporting-").FullName;

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}

using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Machine;
using Bench.Targets.Machine.Checks;
using Bench.Targets.Packages;

namespace Bench.Targets.Tests.Machine;

public sealed class CalibrationFilesTests : IDisposable
{
    private static readonly MachineFacts Machine = new("Linux", "6.1", "x64", "CPU", 2, 1, "kvm", null, 1 << 30, "10.0.0");
    private static readonly CpuLayout Cpus = new(new CpuSet([0]), new CpuSet([1]), new CpuSet([1]));

    private readonly string folder = Directory.CreateTempSubdirectory("bench-test-").FullName;

    private CalibrationFiles Files => new(new CacheFolder(folder));

    [Fact]
    public void A_calibration_is_found_again_where_nothing_has_changed()
    {
        Files.Keep(Calibration(80_000));

        Assert.Equal(80_000, Files.Find(Machine, Cpus, "0.1.0+abc")?.Ceiling.RequestsPerSecondAt(50));
        Assert.Null(Files.Find(Machine with { Kernel = "6.2" }, Cpus, "0.1.0+abc"));
        Assert.Null(Files.Find(Machine, Cpus with { Load = new CpuSet([0]) }, "0.1.0+abc"));
        Assert.Null(Files.Find(Machine, Cpus, "0.1.0+def"));
    }

    [Fact]
    public void A_newer_one_takes_its_place()
    {
        Files.Keep(Calibration(80_000));
        Files.Keep(Calibration(90_000));

        Assert.Equal(90_000, Files.Find(Machine, Cpus, "0.1.0+abc")?.Ceiling.RequestsPerSecondAt(50));
    }

    [Fact]
    public void One_that_cannot_be_read_is_none()
    {
        File.WriteAllText(Files.Keep(Calibration(80_000)), "{ half");

        Assert.Null(Files.Find(Machine, Cpus, "0.1.0+abc"));
    }

    [Fact]
    public void Cleaning_the_cache_removes_it()
    {
        Files.Keep(Calibration(80_000));
        new CacheFolder(folder).Clean();

        Assert.Null(Files.Find(Machine, Cpus, "0.1.0+abc"));
    }

    [Fact]
    public void Without_one_the_doctor_names_the_command()
    {
        Assert.Contains("bench calibrate", CalibrationCheck.Of(null).Remedy, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Ok, CalibrationCheck.Of(Calibration(80_000)).Outcome);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static EngineCalibration Calibration(double ceiling) => new(
        EngineCalibration.CurrentSchemaVersion, "0.1.0+abc", Machine, Cpus, new DateTimeOffset(2026, 11, 25, 1, 2, 3, TimeSpan.Zero),
        new EngineCeiling([new CeilingPoint(100, ceiling, 0.99)]), [], []);
}

using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>A count of malformed answers helps nobody who cannot see one.</summary>
public sealed class FailureExampleSpecs
{
    [Theory]
    [InlineData(Fault.Garbage, FailureKind.Malformed, "GET /plaintext: StatusLine in \"\\x16\\x03\\x01 this is no HTTP\"")]
    [InlineData(Fault.ExcessBytes, FailureKind.Malformed, "GET /plaintext: ExcessBytes in \"HTTP/1.1 200 Test\\r\\n")]
    [InlineData(Fault.WrongStatus, FailureKind.WrongStatus, "GET /plaintext: status 500 instead of 200")]
    [InlineData(Fault.WrongBytes, FailureKind.WrongBody, "GET /plaintext: 13 bytes, as many as there should be, but others")]
    [InlineData(Fault.WrongLength, FailureKind.WrongBody, "GET /plaintext: 14 bytes instead of 13")]
    public async Task The_first_of_each_kind_is_told_with_its_request_and_what_came(Fault fault, FailureKind kind, string start)
    {
        await using var server = ScriptedServer.Start(new ServerScript { Fault = fault });
        var job = Loads.Job(server.Endpoint.Port) with { Levels = [Loads.EarlyPlan(new ClosedLevel(4), windowMs: 500)] };
        var level = Loads.Run(job, LoadRun.BestLoop).Single();
        var example = Assert.Single(level.Examples!);
        Assert.Equal(kind, example.Kind);
        Assert.StartsWith(start, example.What, StringComparison.Ordinal);
        var errors = LevelFindings.Of(new LevelRecord(level, null, null), targetCpus: 1).Single(finding => finding.Kind == FindingKind.Errors);
        Assert.Contains(example.What, errors.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_fails_there_is_nothing_to_tell()
    {
        await using var server = ScriptedServer.Start(new ServerScript());
        Assert.Null(Loads.Run(Loads.Job(server.Endpoint.Port), LoadRun.BestLoop).Single().Examples);
    }
}

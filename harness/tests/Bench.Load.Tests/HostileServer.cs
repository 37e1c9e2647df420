using Bench.Core.Measurement;
using Bench.TestServer.Scripts;

namespace Bench.Load.Tests;

/// <summary>A server that does harm, and how each request that meets it must be counted.</summary>
/// <param name="Waits">The client learns of the harm by its timeout alone.</param>
internal sealed record HostileServer(ServerScript Script, FailureKind Failure, bool Waits = false)
{
    /// <summary>Some harm every so many requests, so that connections in between do well; others all of them.</summary>
    public static IReadOnlyDictionary<string, HostileServer> All { get; } = new Dictionary<string, HostileServer>
    {
        ["wrong status"] = With(Fault.WrongStatus, FailureKind.WrongStatus),
        ["wrong bytes"] = new(new ServerScript { Fault = Fault.WrongBytes }, FailureKind.WrongBody),
        ["wrong length"] = With(Fault.WrongLength, FailureKind.WrongBody),
        ["sends more than it declares"] = With(Fault.ExcessBytes, FailureKind.Malformed),
        ["sends less than it declares"] = With(Fault.MissingByte, FailureKind.Timeout, waits: true),
        ["closes in mid-answer"] = With(Fault.CloseMidAnswer, FailureKind.Reset),
        ["resets in mid-answer"] = With(Fault.ResetMidAnswer, FailureKind.Reset),
        ["closes unanswered"] = With(Fault.CloseUnanswered, FailureKind.Reset),
        ["resets unanswered"] = With(Fault.ResetUnanswered, FailureKind.Reset),
        ["closes as soon as it accepts"] = new(new ServerScript { CloseAfter = 0 }, FailureKind.Reset),
        ["no HTTP"] = With(Fault.Garbage, FailureKind.Malformed),
        ["never answers some"] = With(Fault.NeverAnswers, FailureKind.Timeout, waits: true),
        ["never answers"] = new(new ServerScript { Fault = Fault.NeverAnswers }, FailureKind.Timeout, Waits: true),
        ["sends a byte a second"] = new(
            new ServerScript { FragmentBytes = 1, FragmentPause = TimeSpan.FromSeconds(1) }, FailureKind.Timeout, Waits: true),
        ["sends bytes just too slowly"] = new(
            new ServerScript { FragmentBytes = 1, FragmentPause = TimeSpan.FromMilliseconds(5) }, FailureKind.Timeout, Waits: true),
        ["head without end"] = With(Fault.EndlessHead, FailureKind.Malformed),
        ["header without end"] = With(Fault.EndlessHeader, FailureKind.Malformed),
        ["interim answers without end"] = With(Fault.EndlessInterim, FailureKind.Timeout, waits: true),
        ["body without end"] = With(Fault.EndlessBody, FailureKind.Timeout, waits: true),
        ["bodies without end"] = new(new ServerScript { Fault = Fault.EndlessBody }, FailureKind.Timeout, Waits: true),
    };

    private static HostileServer With(Fault fault, FailureKind failure, bool waits = false) =>
        new(new ServerScript { Fault = fault, FaultEvery = waits ? 50 : 3 }, failure, waits);
}

namespace Bench.TestServer.Scripts;

/// <summary>How a scripted server behaves; as it stands, well.</summary>
public sealed record ServerScript
{
    public CannedAnswer Answer { get; init; } = CannedAnswer.Hello;

    public BodyFraming Framing { get; init; }

    /// <summary>Between a request and its answer.</summary>
    public TimeSpan Delay { get; init; }

    public Stall? Stall { get; init; }

    /// <summary>Answers go out in pieces of this many bytes, each a packet; null sends them whole.</summary>
    public int? FragmentBytes { get; init; }

    /// <summary>Between these pieces.</summary>
    public TimeSpan FragmentPause { get; init; }

    /// <summary>An interim answer (103) comes before each answer.</summary>
    public bool SendsInterim { get; init; }

    /// <summary>Answers as soon as a request's head is there, and reads nothing more of that connection.</summary>
    public bool AnswersEarly { get; init; }

    /// <summary>Connections are closed after this many answers, with 0 as soon as they are accepted; null keeps them.</summary>
    public int? CloseAfter { get; init; }

    /// <summary>The last answer of a connection says <c>Connection: close</c>.</summary>
    public bool AnnouncesClose { get; init; }

    public Fault Fault { get; init; }

    /// <summary>The fault shows at every so many requests, counted over all connections.</summary>
    public int FaultEvery { get; init; } = 1;
}

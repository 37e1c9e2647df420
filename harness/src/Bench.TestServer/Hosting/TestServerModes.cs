using Bench.TestServer.Delays;
using Bench.TestServer.Scripts;

namespace Bench.TestServer.Hosting;

/// <summary>The servers that the command line can start, by name.</summary>
public static class TestServerModes
{
    private const string Null = "null";
    private const string Delay = "delay";
    private const string Downstream = "downstream";
    private const string Refuse = "refuse";

    /// <summary>As nginx answers HTTP/1.0; ab speaks that and would wait for the connection's end without it.</summary>
    private static readonly CannedAnswer KeptAliveAnswer = CannedAnswer.Hello with { Fields = ["Connection: keep-alive"] };

    private static readonly Dictionary<string, Func<TestServerOptions, ServerScript>> Scripts = new(StringComparer.Ordinal)
    {
        ["plain"] = options => new ServerScript { Delay = options.Delay },
        ["stall"] = options => new ServerScript { Stall = new Stall(TimeSpan.FromSeconds(2), options.Delay) },
        ["fragments"] = options => new ServerScript { Delay = options.Delay, FragmentBytes = 1 },
        ["trickle"] = options => new ServerScript { FragmentBytes = 1, FragmentPause = options.Delay },
        ["chunked"] = options => new ServerScript { Delay = options.Delay, Framing = BodyFraming.Chunked },
        ["until-close"] = options => new ServerScript { Delay = options.Delay, Framing = BodyFraming.UntilClose },
        ["closes"] = options => new ServerScript { Delay = options.Delay, CloseAfter = 10, AnnouncesClose = true },
        ["drops"] = options => new ServerScript { Delay = options.Delay, CloseAfter = 10 },
        ["closes-at-once"] = _ => new ServerScript { CloseAfter = 0 },
        ["wrong-status"] = options => Faulty(options, Fault.WrongStatus),
        ["wrong-bytes"] = options => Faulty(options, Fault.WrongBytes),
        ["wrong-length"] = options => Faulty(options, Fault.WrongLength),
        ["excess-bytes"] = options => Faulty(options, Fault.ExcessBytes),
        ["missing-byte"] = options => Faulty(options, Fault.MissingByte),
        ["close-mid-answer"] = options => Faulty(options, Fault.CloseMidAnswer),
        ["reset-mid-answer"] = options => Faulty(options, Fault.ResetMidAnswer),
        ["garbage"] = options => Faulty(options, Fault.Garbage),
        ["never-answers"] = options => Faulty(options, Fault.NeverAnswers),
        ["close-unanswered"] = options => Faulty(options, Fault.CloseUnanswered),
        ["reset-unanswered"] = options => Faulty(options, Fault.ResetUnanswered),
        ["endless-head"] = options => Faulty(options, Fault.EndlessHead),
        ["endless-header"] = options => Faulty(options, Fault.EndlessHeader),
        ["endless-interim"] = options => Faulty(options, Fault.EndlessInterim),
        ["endless-body"] = options => Faulty(options, Fault.EndlessBody),
    };

    public static IReadOnlyList<string> Names { get; } = [Null, Delay, Downstream, .. Scripts.Keys, Refuse];

    /// <summary>Those that need Linux.</summary>
    public static IReadOnlyList<string> LinuxNames { get; } = [Null, Delay, Downstream];

    /// <exception cref="ArgumentException">There is no such mode, or not on this system.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static ITestServer Start(TestServerOptions options)
    {
        if (options.Mode == Null && OperatingSystem.IsLinux()) return NullServer.Start(options.Port, KeptAliveAnswer);
        if (options.Mode == Delay && OperatingSystem.IsLinux())
            return KnownDelayServer.Start(options.Port, CannedAnswer.Hello, new DelayDistribution(options.Delay, options.Sigma));
        if (options.Mode == Downstream && OperatingSystem.IsLinux()) return AskedDelayServer.Start(options.Port);
        if (options.Mode == Refuse) return RefusingServer.Start(options.Port);
        if (Scripts.TryGetValue(options.Mode, out var script)) return ScriptedServer.Start(script(options), options.Port);
        throw new ArgumentException(
            $"'{options.Mode}' is no mode of the test server here. Choose one of: {string.Join(", ", Names)} ({string.Join(", ", LinuxNames)} need Linux).",
            nameof(options));
    }

    private static ServerScript Faulty(TestServerOptions options, Fault fault) => new() { Delay = options.Delay, Fault = fault, FaultEvery = 10 };
}

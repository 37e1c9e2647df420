using System.Globalization;
using System.Text;
using System.Text.Json;
using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting.Journal;

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>
/// An invented run with everything that can go wrong: a void trial that was repeated, a target that died, a figure that is
/// withheld, requests that were cut off or never sent, a rate that was not kept, an interruption, a last line that was not finished. The same
/// seed gives the same bytes.
/// </summary>
internal static class SyntheticRun
{
    public const int Blocks = 5;

    public static readonly IReadOnlyList<Level> Levels = [new ClosedLevel(8), new ClosedLevel(64)];

    public static readonly IReadOnlyList<Level> OpenLevels = [new OpenLevel(200, ArrivalKind.Poisson, 64), new OpenLevel(800, ArrivalKind.Poisson, 64)];

    private const double WindowSeconds = 2;

    /// <summary>In the middle of a scenario of a block.</summary>
    private const int ResumedAt = 46;

    private static readonly DateTimeOffset Started = new(2026, 11, 24, 1, 2, 3, TimeSpan.Zero);

    private static readonly SyntheticTarget[] Behaviour =
    [
        new("fastapi", "json", [11_400, 12_100], 81, 52, 0.94),
        new("fastapi~aa", "json", [11_400, 12_100], 81, 52, 0.94),
        new("django", "json", [3_820, 3_960], 250, 71, 1.31),
        new("django-asgi", "json", [790, 765], 1_290, 74, 1.52),
        new("fastapi", "wait", [765, 5_600], 140, 52, 0.94),
        new("fastapi~aa", "wait", [765, 5_600], 140, 52, 0.94),
        new("django", "wait", [388, 391], 310, 71, 1.31),
        new("django-asgi", "wait", [610, 742], 1_330, 75, 1.52),
        new("fastapi", "json-open", [200, 800], 90, 52, 0.94),
        new("fastapi~aa", "json-open", [200, 800], 90, 52, 0.94),
        new("django", "json-open", [200, 800], 260, 71, 1.31),
        new("django-asgi", "json-open", [200, 640], 1_300, 74, 1.52),
    ];

    /// <summary>Writes manifest and journal below <paramref name="parent"/>, the journal with an unfinished last line.</summary>
    /// <param name="changeTrial">Applied to each line of the journal.</param>
    public static RunFolder Write(
        string parent, Func<RunManifest, RunManifest>? change = null, int blocks = Blocks, Func<TrialRecord, TrialRecord?>? changeTrial = null)
    {
        var folder = RunFolder.Create(parent, "quick", Started);
        var manifest = Manifest(blocks) with { RunId = folder.Id };
        folder.WriteManifest(change?.Invoke(manifest) ?? manifest);
        using (var journal = JournalWriter.Open(folder))
        {
            foreach (var trial in Trials(blocks).Select(changeTrial ?? (trial => trial)).OfType<TrialRecord>()) journal.Append(trial);
        }

        File.AppendAllText(folder.Trials, JsonSerializer.Serialize(Trials()[0], RunJson.Line)[..200], new UTF8Encoding(false));
        return folder;
    }

    public static RunManifest Manifest(int blocks = Blocks) => new(
        RunManifest.CurrentSchemaVersion, "synthetic", "0.1.0", "0123456789abcdef0123456789abcdef01234567", "sha256:b017",
        Suite(blocks), [.. Plan(blocks)],
        new CpuLayout(new CpuSet([0]), new CpuSet([1]), new CpuSet([1])), "process", ContainerEngine: null, "pypi", "builtin",
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["fastapi"] = new Dictionary<string, string> { ["python"] = "3.14.0", ["fastapi"] = "0.163.2", ["starlette"] = "1.10.0", ["uvicorn"] = "0.54.0" },
            ["fastapi~aa"] = new Dictionary<string, string>
            {
                ["python"] = "3.14.0",
                ["fastapi"] = "0.163.2",
                ["starlette"] = "1.10.0",
                ["uvicorn"] = "0.54.0",
            },
            ["django"] = new Dictionary<string, string> { ["python"] = "3.14.0", ["django"] = "6.1.3", ["gunicorn"] = "27.0.1" },
            ["django-asgi"] = new Dictionary<string, string> { ["python"] = "3.14.0", ["django"] = "6.1.3", ["uvicorn"] = "0.54.0" },
        },
        new Dictionary<string, string> { ["fastapi"] = "root sha256:51, venv 7a" },
        new Dictionary<string, string> { ["fastapi"] = "sha256:c0ffee" },
        new MachineFacts("Debian GNU/Linux 12 (bookworm)", "6.1.0-40-cloud-amd64", "X64", "AMD EPYC 7B13", 2, 2, "kvm", null, 8_345_210_880, "10.0.4"),
        Started,
        SyntheticClaims.All);

    /// <summary>In the order in which they were run.</summary>
    public static IReadOnlyList<TrialRecord> Trials(int blocks = Blocks) =>
        [.. Plan(blocks).SelectMany(planned => IsVoidFirst(planned) ? [Trial(planned, 1), Trial(planned, 2)] : new[] { Trial(planned, 1) })];

    private static Suite Suite(int blocks)
    {
        var fastapi = TargetOf(
            "fastapi", "fastapi", "FastAPI on uvicorn", "keep-alive", "75 s", "the same for all targets", "https://www.uvicorn.org/settings/#timeouts");
        return new Suite(
            "quick", "FastAPI against Django at a glance, indicative",
            [
                fastapi,
                TargetOf(
                    "django", "django", "Django on gunicorn, threads", "threads", "4", "CPU-bound work under one interpreter lock gains nothing from more",
                    "https://docs.gunicorn.org/en/stable/settings.html#threads"),
                TargetOf(
                    "django-asgi", "django", "Django on uvicorn, async", "lifespan", "off", "Django does not support it",
                    "https://docs.djangoproject.com/en/stable/howto/deployment/asgi/uvicorn/"),
                fastapi.Twin(),
            ],
            [
                ScenarioOf("json", "A small JSON answer", Levels),
                ScenarioOf("wait", "Waiting ten milliseconds for something else", Levels),
                ScenarioOf("json-open", "A small JSON answer at a given rate", OpenLevels),
            ],
            [new Comparison("fastapi", "django"), new Comparison("fastapi", "django-asgi"), new Comparison("fastapi~aa", "fastapi")],
            blocks, 20261124, TimeSpan.FromMinutes(6));
    }

    private static IEnumerable<PlannedTrial> Plan(int blocks)
    {
        var random = new Random(20261124);
        var sequence = 0;
        return [.. from block in Enumerable.Range(1, blocks)
                   from scenario in new[] { "json", "wait", "json-open" }
                   from target in new[] { "fastapi", "django", "django-asgi", "fastapi~aa" }.OrderBy(_ => random.Next()).ToArray()
                   select new PlannedTrial(++sequence, block, scenario, target)];
    }

    private static bool IsVoidFirst(PlannedTrial planned) => planned is { Block: 2, Scenario: "json", Target: "django" };

    private static bool IsDead(PlannedTrial planned) => planned is { Block: 3, Scenario: "wait", Target: "django-asgi" };

    private static bool IsTooShort(PlannedTrial planned) => planned is { Block: 4, Scenario: "json", Target: "django-asgi" };

    private static TrialRecord Trial(PlannedTrial planned, int attempt)
    {
        var random = new Random((planned.Sequence * 10) + attempt);
        var behaviour = Behaviour.Single(target => target.Id == planned.Target && target.Scenario == planned.Scenario);
        // All targets of a block share its speed: that is what pairing takes out.
        var speed = new Random(planned.Block).Next(960, 1040) / 1000.0 * (1 + ((random.NextDouble() - 0.5) * 0.09))
            * (IsVoidFirst(planned) && attempt == 1 ? 0.7 : 1);
        var levels = planned.Scenario == "json-open"
            ? OpenLevels.Select((level, index) => SyntheticOpenLevel.Of((OpenLevel)level, behaviour, index, speed, random))
            : Levels.Take(IsDead(planned) ? 1 : 2)
                .Select((level, index) => LevelOf((ClosedLevel)level, behaviour, index, speed, random, CutOff(planned, level)));
        return new TrialRecord(
            TrialRecord.CurrentSchemaVersion, planned.Sequence, attempt, planned.Sequence < ResumedAt ? 1 : 2, planned.Block, planned.Scenario, planned.Target,
            Started.AddSeconds(10 * planned.Sequence), behaviour.ColdStartSeconds * (1 + (random.NextDouble() * 0.1)), [.. levels],
            new SpinCheck(new Dictionary<int, long> { [0] = 1_000_000, [1] = 1_000_000 }),
            new SpinCheck(new Dictionary<int, long> { [0] = 999_000, [1] = 1_001_000 }),
            [],
            [.. Findings(planned, attempt)]);
    }

    private static long CutOff(PlannedTrial planned, Level level) => planned is { Scenario: "wait", Target: "django" } && level == Levels[1] ? 12 : 0;

    private static IEnumerable<Finding> Findings(PlannedTrial planned, int attempt)
    {
        if (IsVoidFirst(planned) && attempt == 1)
        {
            yield return new Finding(
                FindingKind.MachineSlowed, FindingEffect.Void, null,
                "CPU 0 did 31.2 % fewer steps in 50 ms after the trial than the run's median",
                "The trial is repeated. Close what else runs on this machine, or take one without neighbours.");
        }

        if (IsDead(planned))
        {
            yield return new Finding(
                FindingKind.TargetDied, FindingEffect.Result, Levels[1],
                "exit code 139 after 4.1 s; last line: Segmentation fault (core dumped)",
                "Its log is in logs. Start it by hand with the same load to see it again.");
        }

        if (IsTooShort(planned))
        {
            yield return new Finding(
                FindingKind.TooShort, FindingEffect.Withheld, Levels[0],
                "412 completions in the window, 500 are needed",
                "Lengthen the scenario's window.");
        }

        if (planned is { Scenario: "json-open", Target: "django-asgi" })
        {
            yield return new Finding(
                FindingKind.OfferedRateNotMet, FindingEffect.Result, OpenLevels[1],
                "640 of 800 requests a second were answered (80.0 %)",
                "The target cannot keep up with this rate.");
        }

        if (CutOff(planned, Levels[1]) > 0)
        {
            yield return new Finding(
                FindingKind.Errors, FindingEffect.Shown, Levels[1],
                "12 of 794 requests had no answer when the level ended",
                "The target left requests unanswered: look at its queue and its timeouts.");
        }
    }

    private static LevelRecord LevelOf(ClosedLevel level, SyntheticTarget behaviour, int index, double speed, Random random, long cutOff)
    {
        var rate = behaviour.RequestsPerSecond[index] * speed;
        var completed = (long)(rate * WindowSeconds);
        var recorder = LatencyHistogram.NewRecorder();
        var slices = new long[20];
        for (var i = 0; i < completed; i++)
        {
            // A log-normal body around Little's law, with one answer in two hundred four times as slow.
            var latencyNs = (long)(level.Concurrency / rate * 1e9 * Math.Exp((0.22 * Normal(random)) - 0.03) * (random.Next(200) == 0 ? 4 : 1));
            recorder.RecordValue(latencyNs);
            slices[i % slices.Length] = Math.Max(slices[i % slices.Length], latencyNs);
        }

        var cohort = new Conservation(completed + cutOff, completed, 0, cutOff);
        var total = new Conservation(cohort.Sent + 900, cohort.Ok + 900, 0, cutOff);
        var measured = new LevelResult(
            level, WindowSeconds, index == 0 ? 2 : 1, completed, 0, completed / 2, completed * 168, cohort, total,
            Enum.GetValues<FailureKind>().ToDictionary(kind => kind, _ => 0L), LatencyHistogram.Of(recorder), LatencyHistogram.Empty, slices,
            [
                new SecondSample(-1, 900, 0, 1_000_000, 2_000_000, 3_000_000),
                new SecondSample(0, completed / 2, 0, 1_000_000, 2_000_000, 3_000_000),
                new SecondSample(1, completed - (completed / 2), 0, 1_000_000, 2_000_000, 3_000_000),
            ],
            new ConnectionCounts(level.Concurrency, 0, (completed / 100) + level.Concurrency),
            new EngineSelfReport(
                "builtin/epoll", 0.1 + (rate / 40_000), 0.2 + (rate / 30_000), level.Concurrency * WindowSeconds, level.Concurrency * WindowSeconds, 0));
        var cpuSeconds = completed * behaviour.CpuMicroseconds * (1 + ((random.NextDouble() - 0.5) * 0.03)) / 1e6;
        var memory = (long)(behaviour.Megabytes * 1e6 * (1 + (0.02 * index) + (random.NextDouble() * 0.01)));
        return new LevelRecord(measured, new ResourceUse(cpuSeconds, WindowSeconds + 0.01, memory, 2, 9), 0.002);
    }

    private static Scenario ScenarioOf(string id, string title, IReadOnlyList<Level> levels) => new(
        id, title, new Contract(id, title, [], []), levels,
        TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(WindowSeconds), TimeSpan.FromSeconds(30), 1);

    private static Target TargetOf(string id, string framework, string title, string setting, string value, string reason, string source) => new(
        id, framework, title, "/somewhere/private/targets/" + framework, 8101, ["python", "-m", "server", "--port", "{port}"], new Dictionary<string, string>(),
        string.Create(CultureInfo.InvariantCulture, $"requirements/{framework}.txt"), [], [framework], ["json", "wait"],
        [new TargetSetting(setting, value, reason, source)])
    {
        NotOffered = [new UnofferedContract("upload", "no forms"), new UnofferedContract("stream", "no forms")],
    };

    // Box and Muller 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

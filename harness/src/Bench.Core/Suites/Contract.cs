namespace Bench.Core.Suites;

/// <summary>One endpoint that targets implement alike: what is asked under load and the examples that prove equality.</summary>
/// <param name="Load">
/// Requests sent under load, in turn. Each must also be an exchange whose answer has the same bytes every time, where its expected
/// answer names a body. Empty where none can be measured.
/// </param>
/// <param name="Examples">Exchanges that every target must pass before it is measured, positive and negative.</param>
public sealed record Contract(
    string Id,
    string Title,
    IReadOnlyList<Exchange> Load,
    IReadOnlyList<Exchange> Examples)
{
    /// <summary>What a target needs beside itself to answer: <c>postgres</c>, <c>downstream</c>.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>The contract of the same endpoint that targets say they offer; null where that is this one.</summary>
    public string? EndpointOf { get; init; }

    /// <summary>True where answers under load come in chunks, as they are made, and tell their length at their end only.</summary>
    public bool IsStreamed { get; init; }

    /// <summary>What every target must echo over WebSocket; no engine puts them under load.</summary>
    public IReadOnlyList<Conversation> Conversations { get; init; } = [];

    /// <summary>What each request under load does with the database; null where it has none, or nothing is declared.</summary>
    public DatabaseWork? Work { get; init; }

    /// <summary>What it does instead with single frameworks.</summary>
    public IReadOnlyList<StatedWork> WorkDifferences { get; init; } = [];

    /// <summary>How often each request under load calls the downstream service; null where nothing is declared.</summary>
    public int? Calls { get; init; }

    public IEnumerable<Exchange> Exchanges => Examples.Concat(Load);

    /// <summary>How many exchanges and conversations a target is held against.</summary>
    public int Checks => Examples.Count + Load.Count + Conversations.Count;

    /// <summary>What each request under load does with the database where that framework answers it.</summary>
    public DatabaseWork? WorkOf(string framework) => WorkDifferences.FirstOrDefault(stated => stated.Framework == framework)?.Work ?? Work;

    /// <summary>What no answer under load may come sooner than where that framework gives it; zero where nothing is asked.</summary>
    public TimeSpan LeastTimeOf(string framework) =>
        Load.Select(exchange => exchange.ExpectedFrom(framework).TakesAtLeast).DefaultIfEmpty(TimeSpan.Zero).Min();
}

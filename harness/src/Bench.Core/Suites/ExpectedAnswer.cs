using System.Collections.ObjectModel;

namespace Bench.Core.Suites;

/// <summary>What must come back. JSON is compared as parsed values (numbers, order of lists, not of keys), text byte for byte.</summary>
/// <param name="Headers">Headers that must be there with this value; a value is compared without regard to case and parameters
/// after a semicolon are ignored unless stated.</param>
/// <param name="Json">The expected document as JSON text, or null where the body is not JSON.</param>
/// <param name="Text">The expected body, or null where <paramref name="Json"/> says it or any body will do; empty means no body.</param>
public sealed record ExpectedAnswer(
    int Status,
    IReadOnlyDictionary<string, string> Headers,
    string? Json,
    string? Text)
{
    /// <summary>Cookies that the answer must set, by name; others are free.</summary>
    public IReadOnlyDictionary<string, ExpectedCookie> Cookies { get; init; } = ReadOnlyDictionary<string, ExpectedCookie>.Empty;

    /// <summary>Between the request and its last byte; zero where nothing is asked.</summary>
    public TimeSpan TakesAtLeast { get; init; }

    /// <summary>False where any body will do: it may be another one each time.</summary>
    public bool NamesBody => Json is not null || Text is not null;
}

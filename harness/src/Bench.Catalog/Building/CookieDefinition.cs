using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Reads the <c>cookies</c> of an expected answer; their names have case.</summary>
internal static class CookieDefinition
{
    public const string Key = "cookies";

    public static Dictionary<string, ExpectedCookie> Build(MapNode answer) =>
        answer.Find(Key) is MapNode cookies ? cookies.Entries.ToDictionary(cookie => cookie.Key, cookie => Of((MapNode)cookie.Value)) : [];

    private static ExpectedCookie Of(MapNode cookie) => new(
        cookie.Find("httpOnly") is null ? null : cookie.IsTrue("httpOnly"),
        cookie.TextOrNone("sameSite"),
        cookie.TextOrNone("path"),
        cookie.WholeOrNone("maxAge"));
}

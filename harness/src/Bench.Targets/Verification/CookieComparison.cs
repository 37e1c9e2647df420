using System.Globalization;
using Bench.Core.Suites;

namespace Bench.Targets.Verification;

/// <summary>Compares the cookies that a contract names; others are free, and so are all values.</summary>
internal static class CookieComparison
{
    public static Difference? First(IReadOnlyDictionary<string, ExpectedCookie> expected, HttpAnswer answer)
    {
        foreach (var (name, wanted) in expected)
        {
            var place = $"cookie {name}";
            if (answer.Cookies.LastOrDefault(cookie => cookie.Name == name) is not { } cookie) return new Difference(place, wanted.ToString(), "absent");
            if (!cookie.IsKept) return new Difference(place, wanted.ToString(), $"taken back ({cookie.AttributesText})");
            if (!IsSame(wanted, cookie.Attributes)) return new Difference(place, wanted.ToString(), cookie.AttributesText);
        }

        return null;
    }

    private static bool IsSame(ExpectedCookie wanted, IReadOnlyDictionary<string, string> actual) =>
        (wanted.HttpOnly is not { } httpOnly || httpOnly == actual.ContainsKey("HttpOnly"))
        && (wanted.SameSite is not { } site || site.Equals(actual.GetValueOrDefault("SameSite"), StringComparison.OrdinalIgnoreCase))
        && (wanted.Path is not { } path || path == actual.GetValueOrDefault("Path"))
        && (wanted.MaxAgeSeconds is not { } seconds || actual.GetValueOrDefault("Max-Age") == seconds.ToString(CultureInfo.InvariantCulture));
}

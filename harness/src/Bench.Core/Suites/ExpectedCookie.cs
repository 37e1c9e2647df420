using System.Globalization;

namespace Bench.Core.Suites;

/// <summary>What is asked of a cookie that an answer sets, whatever its value (RFC 6265, section 4.1.2); null where anything will do.</summary>
/// <param name="HttpOnly">Whether scripts are kept from it.</param>
/// <param name="SameSite">From which sites' pages it is sent: compared without regard to case.</param>
/// <param name="Path">Below which it is sent.</param>
/// <param name="MaxAgeSeconds">For how long it is kept.</param>
public sealed record ExpectedCookie(bool? HttpOnly, string? SameSite, string? Path, int? MaxAgeSeconds)
{
    /// <summary>As a header would say it.</summary>
    public override string ToString() => string.Join("; ", Attributes().DefaultIfEmpty("any value"));

    private IEnumerable<string> Attributes()
    {
        if (HttpOnly is { } httpOnly) yield return httpOnly ? "HttpOnly" : "no HttpOnly";
        if (SameSite is not null) yield return $"SameSite={SameSite}";
        if (Path is not null) yield return $"Path={Path}";
        if (MaxAgeSeconds is { } seconds) yield return string.Create(CultureInfo.InvariantCulture, $"Max-Age={seconds}");
    }
}

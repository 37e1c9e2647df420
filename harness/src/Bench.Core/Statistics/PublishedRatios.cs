namespace Bench.Core.Statistics;

/// <summary>
/// Every published ratio that targets and contracts of this repository can be compared with. What is stripped, batteried or served otherwise than the
/// publication's has no band: it is there because its ratio should be another one.
/// </summary>
internal static class PublishedRatios
{
    private const string TechEmpower = "TechEmpower of 2019-12-11";
    private const string Klen = "klen/py-frameworks-bench of 2021, one uvicorn worker each";
    private const string Farhan = "benchmarks by FarhanAliRaza";

    /// <summary>
    /// Where there is a single figure: by as much did klen's own move when Django 4.0 came (html 5.26 to 9–10, api 3.89 to 6.7–7.0, upload 2.25 to 3.1).
    /// </summary>
    private const double MovedByVersions = 1.8;

    /// <summary>With all contracts loaded or with the light ones alone: framework and server are the publications' either way.</summary>
    private static readonly string[] FastApi = ["fastapi", "fastapi-light"];

    /// <summary>TechEmpower's ran on WSGI (meinheld), klen's on ASGI.</summary>
    private static readonly string[] Django = ["django", "django-asgi"];

    private static readonly string[] Ninja = ["ninja"];

    /// <summary>The first that fits counts.</summary>
    public static IReadOnlyList<Yardstick> All { get; } =
    [
        new(FastApi, Django, "trivial endpoints", ["plaintext", "json", "items"], new Interval(1, 10),
            $"{TechEmpower} (plaintext 1.13, json 1.36, from 16 to 512 connections 0.98 to 1.36) "
                + $"and {Klen} (html 5.26, with Django 4.0 9 to 10; api, for which items stands, 3.89, with Django 4.0 6.7 to 7.0)"),
        new(FastApi, Django, "single queries of a database", ["db", "queries-1"], new Interval(1.1, 2.7),
            $"{TechEmpower} (db 2.60, raw SQL against an ORM) and {Farhan} (over django-ninja, on SQLite, 1.46)"),
        new(FastApi, Django, "many sequential queries", ["queries", "queries-50"], new Interval(1, 7), $"{TechEmpower} (query 6.80, raw SQL against an ORM)"),
        new(FastApi, Django, "rows shown as a page", ["fortunes"], new Interval(1.1, 3.9),
            $"{TechEmpower} (fortune 3.81, raw SQL against an ORM: the most that is expected; the least is that of other single queries)"),
        new(FastApi, ["django-asgi"], "uploads", ["upload"], new Interval(2, 3.5),
            $"{Klen} (upload 2.25, with Django 4.0 3.1; runs of one ratio were up to 13 % apart)"),
        new(["starlette"], FastApi, "trivial endpoints", ["json"], Around(1.98), $"{TechEmpower} (json 1.98)"),
        new(FastApi, Ninja, "trivial endpoints", ["json"], Around(4.28), $"{Farhan} (json-1k, for which json stands, 4.28)"),
        new(FastApi, Ninja, "long JSON answers", ["objects"], Around(1.05), $"{Farhan} (json-10k, for which objects with its 13 kB stands, 1.05)"),
        new(FastApi, Ninja, "single queries of a database", ["db", "queries-1"], new Interval(1.1, 2.7),
            $"{Farhan} (on SQLite, 1.46), within the band of FastAPI over Django"),
    ];

    private static Interval Around(double ratio) => new(ratio / MovedByVersions, ratio * MovedByVersions);
}

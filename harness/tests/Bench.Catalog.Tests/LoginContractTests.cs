using Bench.Core.Suites;

namespace Bench.Catalog.Tests;

/// <summary>What a contract says of cookies, and of work that differs by framework.</summary>
public sealed class LoginContractTests : IDisposable
{
    private const string File = "scenarios/contracts/login.yaml";

    private const string Login = """
        id: login
        title: A login
        services: [postgres]
        database:
          statements: 5
          rows: 3
          differs:
            - { framework: django, reason: documented, statements: 9, rows: 4, roundTrips: 8 }
        load: []
        examples:
          - name: in
            request: { path: /in }
            expect: { status: 200, cookies: { sid: { httpOnly: true, sameSite: Lax, path: /, maxAge: 60 }, theme: {} } }
            differs:
              - { framework: django, reason: documented, expect: { status: 200, cookies: { sid: { httpOnly: false } } } }
          - name: who
            cookiesOf: in
            request: { path: /who }
            expect: { status: 200 }
        """;

    private readonly SmallRepository repository = SmallRepository.Create();

    public LoginContractTests()
    {
        repository.OfferNowhere("login");
        repository.Write(File, Login);
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public void An_answer_sets_the_cookies_that_are_named()
    {
        var example = Contract().Examples[0];

        Assert.Equal(new ExpectedCookie(HttpOnly: true, "Lax", "/", MaxAgeSeconds: 60), example.Expected.Cookies["sid"]);
        Assert.Equal(new ExpectedCookie(null, null, null, null), example.Expected.Cookies["theme"]);
        Assert.Equal(new ExpectedCookie(HttpOnly: false, null, null, null), example.ExpectedFrom("django").Cookies["sid"]);
    }

    [Fact]
    public void An_example_sends_the_cookies_of_the_one_that_it_names() =>
        Assert.Equal([null, "in"], Contract().Examples.Select(example => example.CookiesOf));

    [Fact]
    public void Work_in_the_database_may_differ_by_framework()
    {
        Assert.Equal(new DatabaseWork(5, 3, 0), Contract().WorkOf("fastapi"));
        Assert.Equal(new DatabaseWork(9, 4, 0) { RoundTrips = 8 }, Contract().WorkOf("django"));
        Assert.Equal("documented", Assert.Single(Contract().WorkDifferences).Reason);
    }

    [Theory]
    [InlineData("httpOnly: true", "httponly: true", 13, "unknown key 'httponly'. Did you mean 'httpOnly'? Known keys are httpOnly, maxAge, path, sameSite.")]
    [InlineData(
        "httpOnly: true", "httpOnly: 1", 13, "examples[0].expect.cookies.sid.httpOnly is 1, which is not allowed. True where scripts must be kept from it")]
    [InlineData("sameSite: Lax", "sameSite: lax", 13, "cookies.sid.sameSite is 'lax'. Did you mean 'Lax'? Known values are Lax, None, Strict.")]
    [InlineData("path: /, max", "path: here, max", 13, "cookies.sid.path is 'here', which is not allowed. Below which it is sent: starts with a slash.")]
    [InlineData("maxAge: 60", "maxAge: 0", 13, "cookies.sid.maxAge is 0. Allowed is 1 to 1000000000.")]
    [InlineData("theme: {}", "\"the me\": {}", 13, "'the me' is not allowed as a key. Cookies that the answer must set")]
    [InlineData("theme: {}", "theme: dark", 13, "cookies.theme is 'dark', where keys with values belong. What is asked of a cookie")]
    [InlineData("cookiesOf: in", "cookiesOf: inn", 17, "unknown example 'inn'. Did you mean 'in'? Known examples are in.")]
    [InlineData("cookiesOf: in", "cookiesOf: who", 17, "the example 'who' is not asked before this one. Name one that stands above.")]
    [InlineData(
        "request: { path: /who }", "request: { path: /who, headers: { Cookie: a=b } }", 18, "cookies beside those of 'in'. Remove this header, or cookiesOf.")]
    [InlineData(
        "load: []", "load: [{ cookiesOf: in, request: { path: /in }, expect: { status: 200 } }]", 9,
        "unknown key 'cookiesOf'. Known keys are differs, expect, name, request.")]
    [InlineData(
        "expect: { status: 200, cookies: { sid: { httpOnly: true, sameSite: Lax, path: /, maxAge: 60 }, theme: {} } }", "expect: { status: 200 }", 17,
        "the example 'in' expects no cookies. Write there which it sets, under expect: cookies.")]
    [InlineData("statements: 9, rows: 4", "statements: 9", 8, "database.differs[0].rows is missing. Rows that they read or change.")]
    [InlineData("statements: 9", "statements: 0", 8, "database.differs[0].statements is 0. Allowed is 1 to 1000.")]
    [InlineData(
        "- { framework: django, reason: documented, statements", "- { framework: djnago, reason: documented, statements", 8,
        "unknown framework 'djnago'. Did you mean 'django'?")]
    [InlineData(
        "roundTrips: 8 }", "roundTrips: 8 }\n    - { framework: django, reason: documented, statements: 8, rows: 4 }", 9,
        "a second difference is stated for 'django'. Keep one.")]
    public void A_mistake_is_told_once_with_its_line_and_what_is_allowed(string right, string wrong, int line, string told)
    {
        repository.Spoil(File, right, wrong);

        var problem = Assert.Single(repository.Problems());

        Assert.StartsWith($"{File}:{line}: ", problem, StringComparison.Ordinal);
        Assert.Contains(told, problem, StringComparison.Ordinal);
    }

    private Contract Contract() => Assert.Single(repository.Load().Contracts, contract => contract.Id == "login");
}

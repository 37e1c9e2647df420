using Bench.Probes.Documents;

namespace Bench.Probes.Tests.Documents;

public class SwaggerUiProbeTests
{
    private const string Page = """
        <html><head><link type="text/css" rel="stylesheet" href="https://cdn.example/swagger-ui.css"><link rel="icon" href='https://icons.example/favicon.png'></head>
        <body><script src="//cdn.example/swagger-ui-bundle.js"></script><script>const ui = SwaggerUIBundle({ url: '/openapi.json' })</script></body></html>
        """;

    [Fact]
    public async Task Swagger_ui_is_known_by_what_it_starts_and_the_hosts_of_its_assets_are_told()
    {
        await using var target = AnsweringTarget.With(Page);

        var result = await target.AskedBy(new SwaggerUiProbe());

        Assert.True(result.Holds);
        Assert.Contains("from cdn.example:", result.Reason, StringComparison.Ordinal);
        Assert.Equal(
            ["https://cdn.example/swagger-ui.css", "https://icons.example/favicon.png", "//cdn.example/swagger-ui-bundle.js"],
            result.Observations.Skip(1).Select(seen => seen.Value));
    }

    [Fact]
    public async Task Assets_of_the_service_itself_need_no_other_host()
    {
        await using var target = AnsweringTarget.With(
            Page.Replace("https://cdn.example", "/static", StringComparison.Ordinal).Replace("//cdn.example", "/static", StringComparison.Ordinal));

        Assert.Contains("from the service itself", (await target.AskedBy(new SwaggerUiProbe())).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1>Documentation</h1>", 200)]
    [InlineData(Page, 404)]
    public async Task Another_page_is_not_swagger_ui(string page, int status)
    {
        await using var target = AnsweringTarget.With(page, status);

        Assert.False((await target.AskedBy(new SwaggerUiProbe())).Holds);
    }
}

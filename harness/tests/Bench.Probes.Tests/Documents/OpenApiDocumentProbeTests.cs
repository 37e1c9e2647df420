using Bench.Core.Suites;
using Bench.Probes.Documents;

namespace Bench.Probes.Tests.Documents;

public class OpenApiDocumentProbeTests
{
    private const string Document = """
        {
          "openapi": "3.1.0",
          "info": { "title": "A service", "version": "1" },
          "paths": {
            "/items/{item_id}": {
              "get": {
                "parameters": [
                  { "name": "item_id", "in": "path", "required": true, "schema": { "type": "integer" } },
                  { "name": "q", "in": "query", "schema": { "type": "string" } },
                  { "name": "tag", "in": "query", "schema": {} }
                ],
                "responses": { "200": { "description": "good", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Item" } } } } }
              }
            },
            "/orders/": {
              "post": {
                "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "sku": { "type": "string" } } } } } },
                "responses": { "200": { "description": "good", "content": { "application/json": { "schema": {} } } } }
              }
            }
          },
          "components": { "schemas": { "Item": { "type": "object", "properties": { "id": { "type": "integer" } } } } }
        }
        """;

    private const string Routes = """{ "routes": ["GET /items/{item_id}", "POST /orders/"] }""";

    private static readonly Contract Items = Contracts.Of("items", Contracts.Get("/items/7?nobody=asked"), Contracts.Get("/items/no", status: 422)) with
    {
        Load = [Contracts.Get("/items/7?q=a&tag=b")],
    };
    private static readonly Contract Orders = Contracts.Of("orders", Contracts.Post("/orders", "{}"));

    [Fact]
    public async Task A_valid_document_that_covers_every_route_holds()
    {
        await using var target = AnsweringTarget.With(Document);
        await using var routes = AnsweringTarget.With(Routes);

        var result = await target.AskedBy(new OpenApiDocumentProbe(), routes, Items, Orders);

        Assert.True(result.Holds, result.Reason);
        Assert.Equal("OpenAPI 3.1, 2 operations", result.Observations[0].Value);
        Assert.Equal(2, result.Observations.Count(seen => seen.Value == "2 of 2"));
        Assert.Contains("GET /openapi.json\n", target.Evidence(result.Observations[0].Evidence), StringComparison.Ordinal);
        Assert.Contains("\"A service\"", target.Evidence(result.Observations[0].Evidence), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_route_that_is_missing_is_named()
    {
        await using var target = AnsweringTarget.With(Document);
        await using var routes = AnsweringTarget.With(Routes);

        var result = await target.AskedBy(new OpenApiDocumentProbe(), routes, Items, Contracts.Of("db", Contracts.Get("/db?id=1")));

        Assert.False(result.Holds);
        Assert.Contains(result.Observations, seen => seen.Value == "1 of 2; without GET /db?id=1");
    }

    [Fact]
    public async Task A_route_of_the_application_that_no_contract_uses_and_the_document_hides_is_named()
    {
        await using var target = AnsweringTarget.With(Document);
        await using var routes = AnsweringTarget.With(Routes.Replace("]", ", \"GET /hidden\"]", StringComparison.Ordinal));

        var result = await target.AskedBy(new OpenApiDocumentProbe(), routes, Items);

        Assert.Equal((false, "a validator accepts the document, and routes are missing in it"), (result.Holds, result.Reason));
        Assert.Contains(result.Observations, seen => seen is { What: "routes of the application that it covers", Value: "2 of 3; without GET /hidden" });
    }

    [Theory]
    [InlineData(
        "\"responses\": { \"200\": { \"description\": \"good\", "
        + "\"content\": { \"application/json\": { \"schema\": { \"$ref\": \"#/components/schemas/Item\" } } } } }",
        "\"responses\": []")]
    [InlineData("\"title\": \"A service\", ", "")]
    [InlineData("\"/orders/\"", "\"orders/\"")]
    public async Task A_document_that_the_specification_does_not_allow_does_not_hold(string right, string wrong)
    {
        Assert.Contains(right, Document, StringComparison.Ordinal);
        await using var target = AnsweringTarget.With(Document.Replace(right, wrong, StringComparison.Ordinal));
        await using var routes = AnsweringTarget.With(Routes);

        var result = await target.AskedBy(new OpenApiDocumentProbe(), routes);

        Assert.False(result.Holds);
        Assert.Equal("a validator refuses the document", result.Reason);
    }

    [Fact]
    public async Task What_is_no_document_does_not_hold()
    {
        await using var absent = AnsweringTarget.With("Not Found", status: 404);
        await using var text = AnsweringTarget.With("Hello, World!");

        Assert.Equal(
            (false, "/openapi.json is answered otherwise: status 404"),
            await absent.AskedBy(new OpenApiDocumentProbe()) switch { var result => (result.Holds, result.Reason) });
        await using var routes = AnsweringTarget.With(Routes);
        Assert.False((await text.AskedBy(new OpenApiDocumentProbe(), routes, Items)).Holds);
    }

    [Theory]
    [InlineData("documented-parameters", false, "1 of 2 parameters are described, with no code for it")]
    [InlineData("documented-bodies", true, "1 of 1 request bodies are described, with no code for it")]
    [InlineData("documented-answers", false, "1 of 2 answers in JSON are described, with no code for it")]
    [InlineData("documented-errors", null, "0 of 1 errors are described, with no code for it")]
    public async Task Shares_count_what_the_contracts_use_and_an_empty_schema_describes_nothing(string probe, bool? holds, string reason)
    {
        await using var target = AnsweringTarget.With(Document);

        var result = await target.AskedBy(AllProbes.List.Single(known => known.Id == probe), Items, Orders);

        Assert.Equal((holds, reason), (result.Holds, result.Reason));
    }

    [Fact]
    public void Shares_are_of_a_build_without_code_for_documentation_and_only_that_of_errors_is_shown_beside_the_measured_one()
    {
        var target = AnsweringTarget.TargetOf("fastapi");

        var started = AllProbes.List.Where(probe => probe is DocumentedProbe).ToDictionary(probe => probe.Id, probe => probe.Started(target));

        Assert.All(started.Values, programs => Assert.Equal(["python", "-m", "uvicorn", "app.native_main:app"], programs[0].Command));
        Assert.Equal(["documented-errors"], started.Where(probe => probe.Value.Count > 1).Select(probe => probe.Key));
        Assert.Same(target, started["documented-errors"][1]);
    }

    [Fact]
    public void A_command_that_serves_another_application_is_not_asked_for_the_share_of_this_one()
    {
        var target = AnsweringTarget.TargetOf("fastapi") with { Command = ["python", "-m", "uvicorn", "other:app"] };

        Assert.Throws<InvalidOperationException>(() => AllProbes.List.Single(probe => probe.Id == "documented-bodies").Started(target));
    }
}

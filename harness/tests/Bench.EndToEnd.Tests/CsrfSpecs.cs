using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>
/// What <c>fastapi-batteries</c> asks of requests in a session. Contracts say how frameworks differ and not targets of one,
/// so these examples are added to a copy.
/// </summary>
[Collection(nameof(OneCommandAtATime))]
public class CsrfSpecs
{
    /// <summary>The signature of <c>session-of-ada-that-is-open-0000</c> by the target's SESSION_SECRET and the salt of app/csrf.py.</summary>
    private const string TokenOfAda = "oEnn7HYqZLCaxlQ0e_LdbfVb6Pk";

    private const string Examples = $$"""
          - name: a session without a token
            cookiesOf: the right password
            request: { method: POST, path: /orders/validate, json: {} }
            expect: { status: 403, json: { detail: CSRF token missing or incorrect } }
          - name: a session with a token that nobody gave
            cookiesOf: the right password
            request: { method: POST, path: /orders/validate, headers: { x-csrftoken: AAAAAAAAAAAAAAAAAAAAAAAAAAA }, json: {} }
            expect: { status: 403, json: { detail: CSRF token missing or incorrect } }
          - name: a session with the token of another one
            cookiesOf: the right password
            request: { method: POST, path: /orders/validate, headers: { x-csrftoken: {{TokenOfAda}} }, json: {} }
            expect: { status: 403, json: { detail: CSRF token missing or incorrect } }
          - name: a session with its own token
            request: { method: POST, path: /orders/validate, headers: { cookie: sessionid=session-of-ada-that-is-open-0000, x-csrftoken: {{TokenOfAda}} }, json: {} }
            expect: { status: 422 }
        """;

    [Fact]
    public async Task What_a_session_sends_without_its_token_is_refused_with_403_where_tokens_are_asked_for()
    {
        await Provisioned.RequireAsync("process");
        using var repository = Repository.Copy();
        var contract = repository.PathOf("scenarios/contracts/auth-login.yaml");
        await File.AppendAllLinesAsync(contract, [Examples], TestContext.Current.CancellationToken);

        var verified = (await BenchProcess.RunAsync(
            repository.Root, "verify", "fastapi", "fastapi-batteries", "--launcher", "process", "--packages", "debian", "--json")).MustExitWith(4);

        Assert.Empty(Differing(verified, "fastapi-batteries"));
        // The same application without the check takes all four.
        Assert.Equal(["auth-login"], Differing(verified, "fastapi").Select(answer => answer.GetProperty("contract").GetString()));
        Assert.Equal(3, verified.Error.Split("status: 422").Length - 1);
    }

    private static IEnumerable<JsonElement> Differing(BenchResult verified, string target) => JsonDocument.Parse(verified.Output).RootElement.EnumerateArray()
        .Where(answer => answer.GetProperty("target").GetString() == target && answer.GetProperty("differences").GetArrayLength() > 0);
}

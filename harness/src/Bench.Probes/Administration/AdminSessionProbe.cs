using System.Runtime.CompilerServices;
using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;
using Bench.Probes.Inside;

namespace Bench.Probes.Administration;

/// <summary>
/// Whether a project that Django's own commands have just made has an admin in which one user logs in, creates, edits and deletes, and another is refused.
/// The project was migrated, and its users made, before it answers.
/// </summary>
internal sealed class AdminSessionProbe : IProbe
{
    private const string Notes = "/admin/notes/note/";

    // As the program makes both users.
    private const string Password = "correct horse battery";

    private static readonly InsideProgram Program = new("answers", "fresh_project");

    public string Id => "admin-session";

    public IReadOnlyList<string> Targets => ["django"];

    // Migrations, and hashes that are slow on purpose.
    public TimeSpan UsualTime => TimeSpan.FromSeconds(8);

    public IReadOnlyList<Target> Started(Target target) => [Program.InPlaceOf(target)];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        var target = targets[0];
        List<AdminStep> steps = [];
        await foreach (var step in StepsAsync(target, cancellation)) steps.Add(step);
        string[] failed = [.. steps.Where(step => !step.Works).Select(step => step.What)];
        return Found.Of(
            this,
            failed.Length == 0,
            failed.Length == 0
                ? "with Django alone a fresh project migrates, and its admin does every step and refuses the other user"
                : $"not every step works: {string.Join(", ", failed)}",
            steps.Select(step => new ProbeObservation(
                target.Target.Id, step.What, $"{(step.Works ? "works" : "does not work")} ({step.Told})", step.Evidence)));
    }

    private static async IAsyncEnumerable<AdminStep> StepsAsync(ProbedTarget target, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var stranger = await new FormBrowser(target, "stranger").OpenAsync("list", Notes, cancellation);
        var isSentAway = IsRedirected(stranger) && stranger.Headers["Location"].StartsWith("/admin/login/", StringComparison.Ordinal);
        yield return Step("send a stranger to the login", isSentAway, stranger);

        var admin = new FormBrowser(target, "admin");
        yield return await LoginAsync(admin, "admin", "log in", cancellation);
        yield return await ChangedAsync(admin, "create", Notes + "add/", new() { ["text"] = "first words" }, "first words", null, cancellation);
        yield return await ChangedAsync(admin, "edit", Notes + "1/change/", new() { ["text"] = "second words" }, "second words", "first words", cancellation);

        var other = new FormBrowser(target, "other");
        yield return await LoginAsync(other, "other", "log in as another user", cancellation);
        var refused = await other.OpenAsync("list", Notes, cancellation);
        var tellsNothing = !refused.Body.Contains("second words", StringComparison.Ordinal);
        yield return Step("refuse a user without permission", refused.Status == 403 && tellsNothing, refused);

        yield return await ChangedAsync(admin, "delete", Notes + "1/delete/", new() { ["post"] = "yes" }, null, "second words", cancellation);
    }

    private static async Task<AdminStep> LoginAsync(FormBrowser browser, string user, string what, CancellationToken cancellation)
    {
        var fields = new Dictionary<string, string> { ["username"] = user, ["password"] = Password };
        var answer = await browser.SendAsync("login", "/admin/login/?next=/admin/", fields, cancellation);
        return Step(what, IsRedirected(answer) && browser.Has("sessionid"), answer);
    }

    /// <param name="there">What the list shows afterwards.</param>
    /// <param name="gone">What it does not show any more.</param>
    private static async Task<AdminStep> ChangedAsync(
        FormBrowser browser, string what, string path, Dictionary<string, string> fields, string? there, string? gone, CancellationToken cancellation)
    {
        var answer = await browser.SendAsync(what, path, fields, cancellation);
        // The page after a change tells of it, and would show what is gone.
        await browser.OpenAsync($"{what}-message", Notes, cancellation);
        var shown = await browser.OpenAsync($"{what}-list", Notes, cancellation);
        var isThere = there is null || shown.Body.Contains(there, StringComparison.Ordinal);
        var isGone = gone is null || !shown.Body.Contains(gone, StringComparison.Ordinal);
        return Step(what, IsRedirected(answer) && isThere && isGone, answer) with { Evidence = shown.Evidence };
    }

    private static bool IsRedirected(SeenAnswer answer) => answer.Status == 302 && answer.Headers.ContainsKey("Location");

    private static AdminStep Step(string what, bool works, SeenAnswer answer) => new(what, works, answer.StatusText, answer.Evidence);
}

namespace Bench.Targets.Machine.Checks;

/// <summary>One thing about this machine that decides whether, and how well, it can measure.</summary>
/// <param name="Subject">A word or two: <c>ports</c>.</param>
/// <param name="Seen">The evidence, with figures.</param>
/// <param name="Meaning">What follows from it for a run.</param>
/// <param name="Remedy">What to do; never null unless all is well.</param>
public sealed record Check(string Subject, CheckOutcome Outcome, string Seen, string Meaning, string? Remedy)
{
    public string? Remedy { get; init; } = Outcome == CheckOutcome.Ok || Remedy is not null
        ? Remedy
        : throw new ArgumentException("What is not well needs a remedy.", nameof(Remedy));

    public static Check Ok(string subject, string seen, string meaning) => new(subject, CheckOutcome.Ok, seen, meaning, null);

    public static Check Warning(string subject, string seen, string meaning, string remedy) => new(subject, CheckOutcome.Warning, seen, meaning, remedy);

    public static Check CannotRun(string subject, string seen, string meaning, string remedy) => new(subject, CheckOutcome.CannotRun, seen, meaning, remedy);
}

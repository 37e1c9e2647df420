using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>
/// From a pilot's trials to the variants that are measured (METHOD.md M19): of each choice the one with the highest closed rate, each at its own best level. A
/// run that chose among its own figures would be friendly to the side that chooses by a part of the noise.
/// </summary>
public static class BestVariants
{
    public static IReadOnlyList<ChosenVariant> Of(Pilot pilot, IReadOnlyList<TrialRecord> trials)
    {
        var valid = new ValidTrials(trials);
        return [.. pilot.Variants.Select(choice => Of(choice, valid))];
    }

    private static ChosenVariant Of(VariantChoice choice, ValidTrials trials)
    {
        PilotedVariant[] measured = [.. choice.Of.Select(variant => Measured(choice.By, variant, trials))];
        // A stable order: of equals the first.
        var best = measured
            .Where(variant => variant.RequestsPerSecond is not null)
            .OrderByDescending(variant => variant.RequestsPerSecond)
            .FirstOrDefault()?.Target;
        return new ChosenVariant(
            choice.By.Id,
            choice.In,
            best,
            [.. measured.Select(variant => variant with { Fate = FateOf(variant, best, choice.Beside, HasDied(variant)) })]);

        bool HasDied(PilotedVariant variant) => trials.Of(choice.By.Id, variant.Target).Any(trial => trial.HasDeath);
    }

    /// <param name="hasDied">What a target does is a result: one that died is slower than all others. One whose trials were void is not.</param>
    private static VariantFate FateOf(PilotedVariant variant, string? best, string? beside, bool hasDied) =>
        variant.Target == best ? VariantFate.Best
        : best is null || (variant.RequestsPerSecond is null && !hasDied) ? VariantFate.Undecided
        : variant.Target == beside ? VariantFate.Beside
        : VariantFate.LeftOut;

    private static PilotedVariant Measured(Scenario by, string variant, ValidTrials trials) => by.Levels.OfType<ClosedLevel>()
        .Select(level => (Level: level, Rates: CellFigures.Summary(trials.At(by.Id, variant, level), record => record.Measured.RequestsPerSecond)))
        .Where(measured => measured.Rates is not null)
        .OrderByDescending(measured => measured.Rates!.Mean)
        .Select(measured => new PilotedVariant(variant, VariantFate.Undecided, measured.Level, measured.Rates!.Mean, measured.Rates.Blocks.Count))
        .FirstOrDefault(new PilotedVariant(variant, VariantFate.Undecided, null, null, 0));
}

namespace Bench.Core.Claims;

public enum RuleKind
{
    /// <summary>Every part must hold. Needs no adjustment for their number (Berger 1982).</summary>
    All,

    /// <summary>A number of parts must hold, each by its adjusted test.</summary>
    AtLeast,

    /// <summary>Every part has a verdict of its own.</summary>
    Apart,

    /// <summary>Figures without a threshold.</summary>
    Figures,

    /// <summary>Nothing that can be measured decides it.</summary>
    NotTestable,
}

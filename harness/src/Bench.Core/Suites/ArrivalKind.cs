namespace Bench.Core.Suites;

/// <summary>How the requests of an open level follow each other (METHOD.md M3).</summary>
public enum ArrivalKind
{
    /// <summary>Independent of each other, as those of many users are: gaps are exponential.</summary>
    Poisson,

    /// <summary>At equal distances.</summary>
    Constant,
}

namespace Bench.Reporting.Charts;

/// <summary>The pattern of a line.</summary>
public enum Dash
{
    Solid,

    /// <summary>A twin's, or one that is not to be taken as measured.</summary>
    Dashed,

    DashDotted,
    Dotted,
}

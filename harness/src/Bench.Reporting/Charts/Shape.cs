namespace Bench.Reporting.Charts;

/// <summary>The form of a mark.</summary>
public enum Shape
{
    Circle,
    Square,
    Triangle,
    Diamond,

    /// <summary>A short upright stroke.</summary>
    Bar,

    /// <summary>Points right: the value is only known to be larger.</summary>
    Beyond,

    /// <summary>Points up, likewise.</summary>
    Above,
}

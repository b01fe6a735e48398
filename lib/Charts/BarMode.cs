namespace Workspace.Charts;

/// <summary>How bars of several colours share one place on the axis.</summary>
public enum BarMode
{
    /// <summary>Beside each other: compares single values.</summary>
    Grouped,

    /// <summary>On top of each other: shows the total and its parts.</summary>
    Stacked,

    /// <summary>On top of each other, each stack scaled to 100 %: compares shares.</summary>
    Fraction,
}

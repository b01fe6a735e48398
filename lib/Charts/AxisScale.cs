namespace Workspace.Charts;

/// <summary>How numbers are laid out along an axis.</summary>
public enum AxisScale
{
    /// <summary>Equal differences are equally far apart.</summary>
    Linear,

    /// <summary>Equal ratios are equally far apart, base 10. Values that are not positive are left out and counted in a note.</summary>
    Log,
}

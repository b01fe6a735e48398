using Workspace.Charts.Figures;

namespace Workspace.Charts.Marks;

/// <summary>The axis along which bars have their length.</summary>
internal static class CountAxis
{
    /// <summary>The title where rows are counted.</summary>
    public const string Rows = "count";

    public static Axis For(BarMode mode, string title, AxisScale scale, IReadOnlyList<Panel> panels, bool whole)
    {
        if (mode == BarMode.Fraction) return new Axis { Title = title == Rows ? "share" : $"share of {title}", Max = 1, Percent = true };
        var tops = panels.SelectMany(panel => Bar.Place([.. panel.Layers.OfType<BarLayer>()], mode)).SelectMany(bar => (double[])[bar.Base, bar.Top]);
        return Axis.FromZero(title, scale, tops, whole);
    }
}

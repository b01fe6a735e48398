using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Rendering;

/// <summary>Chooses the ticks of an axis.</summary>
internal static class AxisTicks
{
    /// <summary>The ticks of an axis; of a band axis one per category, whatever the number asked for.</summary>
    public static IReadOnlyList<Tick> Of(Axis axis, int most) => axis.Kind switch
    {
        AxisKind.Band => [.. axis.Categories.Select((label, i) => new Tick(i, label))],
        AxisKind.Log => LogTicks.Within(axis.Min, axis.Max, most),
        AxisKind.Time => TimeTicks.Within(axis.Min, axis.Max, most),
        _ => LinearTicks.Within(axis.Min, axis.Max, most, axis.Whole, axis.Percent),
    };
}

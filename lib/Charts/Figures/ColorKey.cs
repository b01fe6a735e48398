using Workspace.Charts.Scales;

namespace Workspace.Charts.Figures;

/// <summary>Which numbers a continuous scale of colours stands for.</summary>
internal sealed record ColorKey(string Title, ColorRamp Ramp, double Min, double Max)
{
    public string ColorOf(double value) => double.IsFinite(value)
        ? Ramp.At(Max > Min ? (value - Min) / (Max - Min) : 0.5)
        : Palette.Neutral;
}

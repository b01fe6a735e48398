namespace Workspace.Charts.Scales;

/// <summary>Maps a domain of data onto a range of pixels.</summary>
internal readonly record struct PositionScale(double Min, double Max, double From, double To, AxisScale Kind = AxisScale.Linear)
{
    public double Map(double value) => From + (To - From) * Fraction(value);

    private double Fraction(double value) => Kind == AxisScale.Log
        ? Math.Log(value / Min) / Math.Log(Max / Min)
        : (value - Min) / (Max - Min);
}

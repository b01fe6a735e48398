namespace Workspace.Charts.Scales;

/// <summary>From where to where numbers lie.</summary>
internal static class Domain
{
    // Ends closer than this, as a share of their size, leave a double too few digits for places in between.
    private const double LeastShare = 1e-11, Opening = 0.05;

    /// <summary>The domain itself, or one around it where it has no length to speak of.</summary>
    public static (double Min, double Max) Opened(double min, double max)
    {
        var size = Math.Max(Math.Abs(min), Math.Abs(max));
        if (max - min > size * LeastShare) return (min, max);
        var room = Math.Max(0.5, size * Opening);
        return (min - room, max + room);
    }
}

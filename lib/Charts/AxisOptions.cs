namespace Workspace.Charts;

/// <summary>What a caller asked of one axis.</summary>
internal sealed record AxisOptions
{
    public string? Title { get; init; }

    public AxisScale Scale { get; init; }
}

namespace Workspace.Charts;

/// <summary>What the fluent methods of <see cref="Chart"/> set; null is "derive it".</summary>
internal sealed record ChartOptions
{
    public string? Title { get; init; }

    public AxisOptions X { get; init; } = new();

    public AxisOptions Y { get; init; } = new();

    public int? Width { get; init; }

    public int? Height { get; init; }
}

namespace Workspace.Learn.Graphs.Drawing;

/// <summary>How a graph is drawn.</summary>
public sealed record GraphPictureOptions
{
    /// <summary>Stands above the picture; default nothing.</summary>
    public string Title { get; init; } = "";

    /// <summary>A label per node; default null: its number, from 0.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>Width and height in pixels. 100 to 4 000; default 560.</summary>
    public int Size { get; init; } = 560;

    /// <summary>How often the nodes move before they are drawn. 0 to 10 000; default 300.</summary>
    public int Iterations { get; init; } = 300;

    /// <summary>The seed of the nodes' first places; default 0. The same one gives the same picture.</summary>
    public int Seed { get; init; }

    internal void Validate(long nodes)
    {
        if (Size is < 100 or > 4_000) throw new GraphException($"{nameof(Size)} is {Size}; it must be between 100 and 4000 pixels.");
        if (Iterations is < 0 or > 10_000) throw new GraphException($"{nameof(Iterations)} is {Iterations}; it must be between 0 and 10000.");
        if (Labels is { } labels && labels.Count != nodes) throw new GraphException($"There are {labels.Count} labels and the graph has {nodes} nodes; give one per node, or none.");
    }
}

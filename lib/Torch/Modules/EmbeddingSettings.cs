namespace TorchSharp.Modules;

/// <summary>How an embedding looks up and learns.</summary>
internal sealed record EmbeddingSettings
{
    /// <summary>The row that is not learnt, counted from the end where negative.</summary>
    public long? PaddingIndex { get; init; }

    /// <summary>Rows looked up are scaled down to this norm; default never.</summary>
    public double? MaxNorm { get; init; }

    /// <summary>The order of that norm.</summary>
    public double NormType { get; init; } = 2.0;

    /// <summary>Whether gradients are divided by how often a row occurs.</summary>
    public bool ScaleByFrequency { get; init; }

    /// <summary>Whether the gradient is sparse.</summary>
    public bool Sparse { get; init; }

    /// <summary>Whether the table is not learnt.</summary>
    public bool Frozen { get; init; }
}

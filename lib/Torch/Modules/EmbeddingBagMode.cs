namespace TorchSharp;

/// <summary>How the rows of a bag become one.</summary>
public enum EmbeddingBagMode
{
    /// <summary>Their sum.</summary>
    Sum = 0,

    /// <summary>Their mean.</summary>
    Mean = 1,

    /// <summary>The largest of each column.</summary>
    Max = 2,
}

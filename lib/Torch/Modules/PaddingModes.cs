namespace TorchSharp;

/// <summary>What a border is filled with.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,

    /// <summary>The elements mirrored, without the outermost.</summary>
    Reflect = 1,

    /// <summary>The outermost elements.</summary>
    Replicate = 2,

    /// <summary>The elements of the other end.</summary>
    Circular = 3,

    /// <summary>One value.</summary>
    Constant = 4,
}

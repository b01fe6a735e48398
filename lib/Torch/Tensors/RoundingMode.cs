namespace TorchSharp;

/// <summary>How a quotient is rounded.</summary>
public enum RoundingMode
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Towards 0.</summary>
    trunc,

    /// <summary>Down.</summary>
    floor,
}

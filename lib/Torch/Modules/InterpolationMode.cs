namespace TorchSharp;

/// <summary>How values between elements are found.</summary>
public enum InterpolationMode
{
    /// <summary>The nearest element.</summary>
    Nearest = 0,

    /// <summary>A line between two.</summary>
    Linear = 1,

    /// <summary>A plane between four.</summary>
    Bilinear = 2,

    /// <summary>A cubic through sixteen.</summary>
    Bicubic = 3,

    /// <summary>A volume between eight.</summary>
    Trilinear = 4,

    /// <summary>The mean of all it covers.</summary>
    Area = 5,
}

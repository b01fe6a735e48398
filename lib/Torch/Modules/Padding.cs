namespace TorchSharp;

/// <summary>How far convolutions widen the border.</summary>
public enum Padding
{
    /// <summary>Not at all.</summary>
    Valid = 0,

    /// <summary>So that the output has the size of the input.</summary>
    Same = 1,
}

namespace TorchSharp.Modules;

/// <summary>What a convolution is made with.</summary>
internal sealed record ConvolutionSettings
{
    public required long InChannels { get; init; }

    public required long OutChannels { get; init; }

    public required long[] Kernel { get; init; }

    public required long[] Stride { get; init; }

    /// <summary>Widths on each side; null keeps the input's size.</summary>
    public long[]? Padding { get; init; }

    public required long[] Dilation { get; init; }

    public PaddingModes PaddingMode { get; init; } = PaddingModes.Zeros;

    public long Groups { get; init; } = 1;

    public bool Bias { get; init; } = true;

    /// <summary>Of transposed ones: what is added to one side of the output.</summary>
    public long[]? OutputPadding { get; init; }

    /// <summary>Elements added before and after each dimension, from the last on, as padding operators take them.</summary>
    public long[] Border()
    {
        var border = new long[2 * Kernel.Length];
        for (var i = 0; i < Kernel.Length; i++)
        {
            var dimension = Kernel.Length - 1 - i;
            var whole = Padding is null ? Dilation[dimension] * (Kernel[dimension] - 1) : 2 * Padding[dimension];
            (border[2 * i], border[(2 * i) + 1]) = (whole / 2, whole - (whole / 2));
        }
        return border;
    }
}

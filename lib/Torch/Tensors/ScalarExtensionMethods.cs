namespace TorchSharp;

/// <summary>Numbers to scalars, in words.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The number as a scalar.</summary>
    /// <param name="value">The number.</param>
    public static Scalar ToScalar(this int value) => value;

    /// <inheritdoc cref="ToScalar(int)"/>
    public static Scalar ToScalar(this long value) => value;

    /// <inheritdoc cref="ToScalar(int)"/>
    public static Scalar ToScalar(this float value) => value;

    /// <inheritdoc cref="ToScalar(int)"/>
    public static Scalar ToScalar(this double value) => value;

    /// <inheritdoc cref="ToScalar(int)"/>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>The number as a tensor without dimensions.</summary>
    /// <param name="value">The number.</param>
    public static torch.Tensor ToTensor(this float value) => torch.tensor(value);

    /// <inheritdoc cref="ToTensor(float)"/>
    public static torch.Tensor ToTensor(this double value) => torch.tensor(value);

    /// <inheritdoc cref="ToTensor(float)"/>
    public static torch.Tensor ToTensor(this long value) => torch.tensor(value);

    /// <inheritdoc cref="ToTensor(float)"/>
    public static torch.Tensor ToTensor(this int value) => torch.tensor(value);
}

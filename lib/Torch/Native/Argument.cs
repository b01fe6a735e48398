using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>One argument of an operator, on the caller's stack.</summary>
internal readonly struct Argument
{
    internal readonly object? Reference;
    internal readonly long Bits;
    internal readonly ValueTag Tag;

    internal Argument(ValueTag tag, object? reference, long bits = 0)
    {
        (Tag, Reference, Bits) = (tag, reference, bits);
    }

    /// <summary>An argument left out.</summary>
    internal static Argument None => default;

    /// <summary>A list in which a tensor may be missing, as indexing takes it.</summary>
    internal static Argument OptionalTensors(Tensor?[] tensors) => new(ValueTag.OptionalTensorList, tensors);

    public static implicit operator Argument(Tensor? tensor) => tensor is null ? default : new(ValueTag.Tensor, tensor);

    public static implicit operator Argument(long value) => new(ValueTag.Int, null, value);

    public static implicit operator Argument(long? value) => value is { } given ? new(ValueTag.Int, null, given) : default;

    public static implicit operator Argument(double value) => new(ValueTag.Double, null, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Argument(double? value) => value is { } given ? given : default(Argument);

    public static implicit operator Argument(bool value) => new(ValueTag.Bool, null, value ? 1 : 0);

    public static implicit operator Argument(Scalar value) => new(value.Tag, null, value.Bits);

    public static implicit operator Argument(Scalar? value) => value is { } given ? given : default(Argument);

    public static implicit operator Argument(ScalarType value) => new(ValueTag.Int, null, (long)value);

    public static implicit operator Argument(ScalarType? value) => value is { } given ? given : default(Argument);

    public static implicit operator Argument(Device? device) => device is null ? default : new(ValueTag.Device, device);

    public static implicit operator Argument(Generator? generator) => generator is null ? default : new(ValueTag.Generator, generator);

    public static implicit operator Argument(string? text) => text is null ? default : new(ValueTag.String, text);

    public static implicit operator Argument(long[]? values) => values is null ? default : new(ValueTag.IntList, values);

    public static implicit operator Argument(double[]? values) => values is null ? default : new(ValueTag.DoubleList, values);

    public static implicit operator Argument(bool[]? values) => values is null ? default : new(ValueTag.BoolList, values);

    public static implicit operator Argument(Tensor[] tensors) => new(ValueTag.TensorList, tensors);
}

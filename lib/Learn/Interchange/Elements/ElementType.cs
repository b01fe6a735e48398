using static TorchSharp.torch;

namespace Workspace.Learn.Interchange.Elements;

/// <summary>One dtype under the names that each format has for it.</summary>
/// <param name="Type">libtorch's name.</param>
/// <param name="Size">Bytes of one element.</param>
/// <param name="SwapSize">Bytes that turn around between byte orders: half an element where it is complex.</param>
/// <param name="Numpy">NumPy's kind and size, such as <c>f4</c>; null where it has none.</param>
/// <param name="Safetensors">The name in a safetensors header; null where it has none.</param>
/// <param name="Storage">The class of PyTorch's typed storage.</param>
/// <param name="DType">PyTorch's name.</param>
internal sealed record ElementType(ScalarType Type, int Size, int SwapSize, string? Numpy, string? Safetensors, string Storage, string DType)
{
    internal static IReadOnlyList<ElementType> All { get; } =
    [
        new(ScalarType.Byte, 1, 1, "u1", "U8", "ByteStorage", "uint8"),
        new(ScalarType.Int8, 1, 1, "i1", "I8", "CharStorage", "int8"),
        new(ScalarType.Int16, 2, 2, "i2", "I16", "ShortStorage", "int16"),
        new(ScalarType.Int32, 4, 4, "i4", "I32", "IntStorage", "int32"),
        new(ScalarType.Int64, 8, 8, "i8", "I64", "LongStorage", "int64"),
        new(ScalarType.Float16, 2, 2, "f2", "F16", "HalfStorage", "float16"),
        new(ScalarType.Float32, 4, 4, "f4", "F32", "FloatStorage", "float32"),
        new(ScalarType.Float64, 8, 8, "f8", "F64", "DoubleStorage", "float64"),
        new(ScalarType.ComplexFloat32, 8, 4, "c8", "C64", "ComplexFloatStorage", "complex64"),
        new(ScalarType.ComplexFloat64, 16, 8, "c16", null, "ComplexDoubleStorage", "complex128"),
        new(ScalarType.Bool, 1, 1, "b1", "BOOL", "BoolStorage", "bool"),
        new(ScalarType.BFloat16, 2, 2, null, "BF16", "BFloat16Storage", "bfloat16"),
    ];

    internal static ElementType Of(ScalarType type) =>
        All.FirstOrDefault(element => element.Type == type) ?? throw new ArgumentException($"A tensor of {type} cannot be written. Convert it first.", nameof(type));
}

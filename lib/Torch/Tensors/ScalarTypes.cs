using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Facts about dtypes.</summary>
internal static class ScalarTypes
{
    internal static long ElementSize(ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 or ScalarType.ComplexFloat32 => 8,
        ScalarType.ComplexFloat64 => 16,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown dtype."),
    };

    /// <summary>The .NET type that holds one element.</summary>
    internal static Type ClrType(ScalarType type) => type switch
    {
        ScalarType.Byte => typeof(byte),
        ScalarType.Int8 => typeof(sbyte),
        ScalarType.Int16 => typeof(short),
        ScalarType.Int32 => typeof(int),
        ScalarType.Int64 => typeof(long),
        ScalarType.Float16 => typeof(Half),
        ScalarType.Float32 => typeof(float),
        ScalarType.Float64 => typeof(double),
        ScalarType.Bool => typeof(bool),
        ScalarType.ComplexFloat32 => typeof((float, float)),
        ScalarType.ComplexFloat64 => typeof(System.Numerics.Complex),
        _ => typeof(ushort),
    };

    /// <summary>The dtype that holds values of a .NET type.</summary>
    internal static ScalarType Of(Type type) =>
        Enum.GetValues<ScalarType>().Cast<ScalarType?>().FirstOrDefault(candidate => candidate != ScalarType.BFloat16 && ClrType(candidate!.Value) == type)
        ?? throw new ArgumentException($"A tensor cannot hold {type.Name}. Use bool, byte, sbyte, short, int, long, Half, float, double or Complex.", nameof(type));

    internal static void RequireMatch<T>(ScalarType type)
    {
        if (ClrType(type) == typeof(T)) return;
        throw new ArgumentException($"{typeof(T).Name} is not compatible with {type}: its elements are {ClrType(type).Name}. Ask for that type, or convert the tensor with to_type first.");
    }
}

namespace TorchSharp;

public static partial class torch
{
    private static ScalarType default_dtype = ScalarType.Float32;

    /// <summary>Byte.</summary>
    public static readonly ScalarType uint8 = ScalarType.Byte;

    /// <summary>Int8.</summary>
    public static readonly ScalarType int8 = ScalarType.Int8;

    /// <summary>Int16.</summary>
    public static readonly ScalarType int16 = ScalarType.Int16;

    /// <summary>Int32.</summary>
    public static readonly ScalarType int32 = ScalarType.Int32;

    /// <summary>Int64.</summary>
    public static readonly ScalarType int64 = ScalarType.Int64;

    /// <summary>Float16.</summary>
    public static readonly ScalarType float16 = ScalarType.Float16;

    /// <summary>Float32.</summary>
    public static readonly ScalarType float32 = ScalarType.Float32;

    /// <summary>Float64.</summary>
    public static readonly ScalarType float64 = ScalarType.Float64;

    /// <summary>BFloat16.</summary>
    public static readonly ScalarType bfloat16 = ScalarType.BFloat16;

    /// <summary>ComplexFloat32.</summary>
    public static readonly ScalarType complex64 = ScalarType.ComplexFloat32;

    /// <summary>ComplexFloat64.</summary>
    public static readonly ScalarType complex128 = ScalarType.ComplexFloat64;

    /// <summary>Float16.</summary>
    public static readonly ScalarType half = ScalarType.Float16;

    /// <summary>Int16.</summary>
    public static readonly ScalarType @short = ScalarType.Int16;

    /// <summary>Int32.</summary>
    public static readonly ScalarType @int = ScalarType.Int32;

    /// <summary>Int64.</summary>
    public static readonly ScalarType @long = ScalarType.Int64;

    /// <summary>Float32.</summary>
    public static readonly ScalarType @float = ScalarType.Float32;

    /// <summary>Float64.</summary>
    public static readonly ScalarType @double = ScalarType.Float64;

    /// <summary>Bool.</summary>
    public static readonly ScalarType @bool = ScalarType.Bool;

    /// <summary>The dtype of floating-point tensors that are made without saying one; Float32 at first.</summary>
    public static ScalarType get_default_dtype() => default_dtype;

    /// <summary>Sets the dtype of floating-point tensors that are made without saying one.</summary>
    /// <param name="dtype">Float32 or Float64.</param>
    public static void set_default_dtype(ScalarType dtype) => default_dtype = dtype;

    /// <summary>Whether elements of this type are whole numbers.</summary>
    /// <param name="type">The type.</param>
    public static bool is_integral(ScalarType type) => type is ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64 or ScalarType.Bool;

    /// <summary>Whether elements of this type are floating-point numbers.</summary>
    /// <param name="type">The type.</param>
    public static bool is_floating_point(ScalarType type) => type is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;

    /// <summary>Whether elements of this type are complex numbers.</summary>
    /// <param name="type">The type.</param>
    public static bool is_complex(ScalarType type) => type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;
}

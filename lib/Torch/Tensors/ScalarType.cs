namespace TorchSharp;

public static partial class torch
{
    /// <summary>The types of elements (dtypes), with libtorch's numbers.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>8 bits without sign; <see cref="byte"/>.</summary>
        Byte = 0,

        /// <summary>8 bits with sign; <see cref="sbyte"/>.</summary>
        Int8 = 1,

        /// <summary>16 bits with sign; <see cref="short"/>.</summary>
        Int16 = 2,

        /// <summary>32 bits with sign; <see cref="int"/>.</summary>
        Int32 = 3,

        /// <summary>64 bits with sign; <see cref="long"/>.</summary>
        Int64 = 4,

        /// <summary>IEEE half precision; <see cref="Half"/>.</summary>
        Float16 = 5,

        /// <summary>IEEE single precision; <see cref="float"/>.</summary>
        Float32 = 6,

        /// <summary>IEEE double precision; <see cref="double"/>.</summary>
        Float64 = 7,

        /// <summary>Two singles.</summary>
        ComplexFloat32 = 9,

        /// <summary>Two doubles; <see cref="System.Numerics.Complex"/>.</summary>
        ComplexFloat64 = 10,

        /// <summary>A byte that is 0 or 1; <see cref="bool"/>.</summary>
        Bool = 11,

        /// <summary>The upper half of a single.</summary>
        BFloat16 = 15,
    }
}

using System.Globalization;
using TorchSharp.Native;

namespace TorchSharp;

/// <summary>One number of any type, as operators take it. Numbers convert to it by themselves.</summary>
public readonly struct Scalar : IDisposable, IEquatable<Scalar>
{
    internal Scalar(ValueTag tag, long bits)
    {
        (Tag, Bits) = (tag, bits);
    }

    internal ValueTag Tag { get; }

    internal long Bits { get; }

    /// <summary>The kind of number: Float64, Int64 or Bool, as libtorch keeps them.</summary>
    public torch.ScalarType Type => Tag switch { ValueTag.Double => torch.ScalarType.Float64, ValueTag.Bool => torch.ScalarType.Bool, _ => torch.ScalarType.Int64 };

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(long value) => new(ValueTag.Int, value);

    /// <inheritdoc cref="implicit operator Scalar(long)"/>
    public static implicit operator Scalar(int value) => new(ValueTag.Int, value);

    /// <inheritdoc cref="implicit operator Scalar(long)"/>
    public static implicit operator Scalar(short value) => new(ValueTag.Int, value);

    /// <inheritdoc cref="implicit operator Scalar(long)"/>
    public static implicit operator Scalar(byte value) => new(ValueTag.Int, value);

    /// <inheritdoc cref="implicit operator Scalar(long)"/>
    public static implicit operator Scalar(sbyte value) => new(ValueTag.Int, value);

    /// <summary>A floating-point number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(double value) => new(ValueTag.Double, BitConverter.DoubleToInt64Bits(value));

    /// <inheritdoc cref="implicit operator Scalar(double)"/>
    public static implicit operator Scalar(float value) => (double)value;

    /// <inheritdoc cref="implicit operator Scalar(double)"/>
    public static implicit operator Scalar(Half value) => (double)value;

    /// <summary>A truth value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Scalar(bool value) => new(ValueTag.Bool, value ? 1 : 0);

    /// <summary>As a double.</summary>
    public double ToDouble() => Tag == ValueTag.Double ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    /// <summary>As a single.</summary>
    public float ToSingle() => (float)ToDouble();

    /// <summary>As a 64-bit integer; fractions are cut off.</summary>
    public long ToInt64() => Tag == ValueTag.Double ? (long)ToDouble() : Bits;

    /// <summary>As a 32-bit integer; fractions are cut off.</summary>
    public int ToInt32() => (int)ToInt64();

    /// <summary>As a 16-bit integer; fractions are cut off.</summary>
    public short ToInt16() => (short)ToInt64();

    /// <summary>As a byte; fractions are cut off.</summary>
    public byte ToByte() => (byte)ToInt64();

    /// <summary>Whether it is not 0.</summary>
    public bool ToBoolean() => ToDouble() != 0;

    /// <summary>Does nothing: it holds no native memory. TorchSharp's does, so code that disposes it works with either.</summary>
    public void Dispose()
    {
    }

    /// <inheritdoc/>
    public bool Equals(Scalar other) => Tag == other.Tag && Bits == other.Bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Scalar other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tag, Bits);

    /// <summary>Whether both are the same number of the same kind.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static bool operator ==(Scalar left, Scalar right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static bool operator !=(Scalar left, Scalar right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() => Tag switch
    {
        ValueTag.Double => ToDouble().ToString(CultureInfo.InvariantCulture),
        ValueTag.Bool => Bits != 0 ? "True" : "False",
        _ => Bits.ToString(CultureInfo.InvariantCulture),
    };
}

namespace Workspace.Frames.DuckDb;

/// <summary>A look at one native vector: its values and which of them are present. Valid while its chunk is.</summary>
internal readonly unsafe struct VectorView
{
    private readonly void* _data;
    private readonly ulong* _validity;
    private readonly nint _vector;

    /// <summary>Looks at a vector.</summary>
    /// <param name="vector">The native vector.</param>
    public VectorView(nint vector)
    {
        _vector = vector;
        _data = (void*)NativeMethods.VectorData(vector);
        _validity = (ulong*)NativeMethods.VectorValidity(vector);
    }

    /// <summary>Whether any value may be missing; false is certain.</summary>
    public bool MayHaveMissing => _validity is not null;

    /// <summary>The element vector of a list.</summary>
    public VectorView ListChild => new(NativeMethods.ListVectorChild(_vector));

    /// <summary>The element vector of a fixed-size array.</summary>
    public VectorView ArrayChild => new(NativeMethods.ArrayVectorChild(_vector));

    /// <summary>The vector of one field of a struct.</summary>
    /// <param name="index">Which field.</param>
    public VectorView StructChild(int index) => new(NativeMethods.StructVectorChild(_vector, (ulong)index));

    /// <summary>The values as they lie in memory; what stands at a missing place means nothing.</summary>
    /// <typeparam name="T">The native type of one value.</typeparam>
    /// <param name="count">How many rows the chunk has.</param>
    public ReadOnlySpan<T> Values<T>(int count)
        where T : unmanaged => new(_data, count);

    /// <summary>One value as it lies in memory.</summary>
    /// <typeparam name="T">The native type of one value.</typeparam>
    /// <param name="row">The row, from 0.</param>
    public ref readonly T Value<T>(int row)
        where T : unmanaged => ref ((T*)_data)[row];

    /// <summary>Whether the value of a row is missing.</summary>
    /// <param name="row">The row, from 0.</param>
    public bool IsMissing(int row) => _validity is not null && (_validity[row >> 6] >> (row & 63) & 1) == 0;
}

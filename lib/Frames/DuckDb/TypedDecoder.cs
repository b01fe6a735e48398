namespace Workspace.Frames.DuckDb;

/// <summary>Turns native vectors into values of one .NET type.</summary>
/// <typeparam name="T">The .NET type.</typeparam>
internal abstract class TypedDecoder<T> : VectorDecoder
{
    /// <summary>Decodes a whole vector.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="destination">One place per row; missing rows keep what stands there.</param>
    public virtual void Decode(VectorView vector, Span<T> destination)
    {
        for (var row = 0; row < destination.Length; row++)
            if (!vector.IsMissing(row)) destination[row] = DecodeOne(vector, row);
    }

    /// <inheritdoc/>
    public sealed override object? DecodeValue(VectorView vector, int row) => vector.IsMissing(row) ? null : DecodeOne(vector, row);

    /// <summary>Decodes one present value.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="row">The row, from 0.</param>
    protected abstract T DecodeOne(VectorView vector, int row);
}

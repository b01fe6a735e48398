namespace Workspace.Frames.DuckDb;

/// <summary>Writes into one native vector of a chunk that a scan is filling.</summary>
/// <param name="vector">The native vector.</param>
internal readonly unsafe struct VectorWriter(nint vector)
{
    /// <summary>The places for values.</summary>
    /// <typeparam name="T">The native type of one value.</typeparam>
    /// <param name="count">How many rows.</param>
    public Span<T> Values<T>(int count)
        where T : unmanaged => new((void*)NativeMethods.VectorData(vector), count);

    /// <summary>The bits that say which rows are present; all are set before the first is cleared.</summary>
    /// <param name="count">How many rows.</param>
    public Span<ulong> Validity(int count)
    {
        NativeMethods.VectorEnsureValidityWritable(vector);
        return new((void*)NativeMethods.VectorValidity(vector), (count + 63) / 64);
    }
}

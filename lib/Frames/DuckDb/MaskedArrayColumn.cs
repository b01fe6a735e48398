namespace Workspace.Frames.DuckDb;

/// <summary>A column over an array, with a mask of the missing values.</summary>
/// <typeparam name="TSource">What the array holds.</typeparam>
/// <typeparam name="TNative">How DuckDB holds one value.</typeparam>
/// <param name="name">The column's name.</param>
/// <param name="type">Its type in DuckDB.</param>
/// <param name="values">One value per row; not copied.</param>
/// <param name="missing">True where a value is missing, or null when none is; not copied.</param>
/// <param name="convert">Makes one value native; null when the array already holds them so.</param>
internal sealed class MaskedArrayColumn<TSource, TNative>(string name, DuckDbType type, TSource[] values, bool[]? missing, Func<TSource, TNative>? convert)
    : ArrayColumn(name, type)
    where TNative : unmanaged
{
    /// <inheritdoc/>
    public override void Write(int start, VectorWriter vector, int count)
    {
        var source = values.AsSpan(start, count);
        var destination = vector.Values<TNative>(count);
        if (missing is not null) WriteMask(missing.AsSpan(start, count), vector);
        if (convert is null)
        {
            ((ReadOnlySpan<TNative>)(TNative[])(object)values).Slice(start, count).CopyTo(destination);
            return;
        }
        for (var row = 0; row < count; row++)
            if (missing is null || !missing[start + row]) destination[row] = convert(source[row]);
    }

    private static void WriteMask(ReadOnlySpan<bool> missing, VectorWriter vector)
    {
        if (!missing.Contains(true)) return;
        var bits = vector.Validity(missing.Length);
        for (var row = 0; row < missing.Length; row++)
            if (missing[row]) bits[row >> 6] &= ~(1UL << (row & 63));
    }
}

using Workspace.Core.Tables;

namespace Workspace.Frames.DuckDb;

/// <summary>Gathers the vectors of one column into an array of its type.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="schema">The column's schema.</param>
/// <param name="decoder">Decodes its vectors.</param>
/// <param name="rows">How many rows there will be.</param>
internal sealed class TypedColumnReader<T>(ColumnSchema schema, TypedDecoder<T> decoder, int rows) : ColumnReader
{
    // Never handed out before Read has filled it, so clearing it first would be waste.
    private readonly T[] _values = GC.AllocateUninitializedArray<T>(rows);
    private bool[]? _missing;
    private int _count;

    /// <inheritdoc/>
    public override void Read(VectorView vector, int count)
    {
        if (vector.MayHaveMissing) Mark(vector, count);
        decoder.Decode(vector, _values.AsSpan(_count, count));
        _count += count;
    }

    /// <inheritdoc/>
    public override TableColumn Finish() => new(schema, _values, _missing);

    private void Mark(VectorView vector, int count)
    {
        for (var row = 0; row < count; row++)
        {
            if (!vector.IsMissing(row)) continue;
            _missing ??= new bool[_values.Length];
            _missing[_count + row] = true;
            _values[_count + row] = default!;
        }
    }
}

namespace Workspace.Frames.DuckDb;

/// <summary>A column of texts or binary values, encoded once when it is made.</summary>
internal sealed class TextArrayColumn : ArrayColumn
{
    // Keeps the bytes alive that the native strings point to.
    private readonly TextHeap _heap = new();
    private readonly MaskedArrayColumn<NativeString, NativeString> _encoded;

    /// <summary>Encodes texts.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="type">Its type in DuckDB.</param>
    /// <param name="values">One value per row; null is missing.</param>
    /// <param name="missing">True where a value is missing, or null to look at the values alone.</param>
    /// <param name="encode">Puts one value on the heap.</param>
    /// <typeparam name="T">What the array holds.</typeparam>
    public static TextArrayColumn Create<T>(string name, DuckDbType type, T?[] values, bool[]? missing, Func<TextHeap, T, NativeString> encode)
        where T : class => new(name, type, values.Length, row => missing is not null && missing[row] ? null : values[row], (heap, value) => encode(heap, (T)value));

    private TextArrayColumn(string name, DuckDbType type, int rows, Func<int, object?> valueAt, Func<TextHeap, object, NativeString> encode)
        : base(name, type)
    {
        var strings = new NativeString[rows];
        bool[]? gaps = null;
        for (var row = 0; row < rows; row++)
        {
            if (valueAt(row) is { } value) strings[row] = encode(_heap, value);
            else (gaps ??= new bool[rows])[row] = true;
        }
        _encoded = new MaskedArrayColumn<NativeString, NativeString>(name, type, strings, gaps, convert: null);
    }

    /// <inheritdoc/>
    public override void Write(int start, VectorWriter vector, int count) => _encoded.Write(start, vector, count);
}

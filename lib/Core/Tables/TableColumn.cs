using System.Globalization;

namespace Workspace.Core.Tables;

/// <summary>The values of one column, held in one typed array with a mask of the missing ones.</summary>
public sealed class TableColumn
{
    private readonly bool[]? _missing;

    /// <summary>Creates a column around its arrays, which are not copied.</summary>
    /// <param name="schema">Name and type; <see cref="ColumnSchema.ElementType"/> is the array's element type.</param>
    /// <param name="values">One value per row; what stands at a missing place is ignored.</param>
    /// <param name="missing">True where a value is missing, or null when none is.</param>
    /// <exception cref="ArgumentException">The array's element type or the mask's length does not fit.</exception>
    public TableColumn(ColumnSchema schema, Array values, bool[]? missing = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(values);
        if (values.GetType().GetElementType() != schema.ElementType)
            throw new ArgumentException($"Column \"{schema.Name}\" says it holds {schema.ElementType.Name}, but its array is {values.GetType().Name}.", nameof(values));
        if (missing is not null && missing.Length != values.Length)
            throw new ArgumentException($"Column \"{schema.Name}\" has {values.Length} values but a mask of {missing.Length}.", nameof(missing));
        Schema = schema;
        Values = values;
        _missing = missing;
    }

    /// <summary>Name and type.</summary>
    public ColumnSchema Schema { get; }

    /// <summary>The values as <c>T[]</c> of <see cref="ColumnSchema.ElementType"/>.</summary>
    public Array Values { get; }

    /// <summary>Number of rows.</summary>
    public int Length => Values.Length;

    /// <summary>Number of missing values.</summary>
    public int MissingCount => _missing?.Count(m => m) ?? 0;

    /// <summary>Whether the value of a row is missing.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <returns>True when it is missing.</returns>
    public bool IsMissing(int row) => _missing is not null && _missing[row];

    /// <summary>The value of a row, or null when it is missing. Boxes; use <see cref="AsSpan{T}"/> for speed.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <returns>The value or null.</returns>
    public object? ValueAt(int row) => IsMissing(row) ? null : Values.GetValue(row);

    /// <summary>The values without a copy. Look at <see cref="IsMissing"/> for the gaps.</summary>
    /// <typeparam name="T">Exactly the <see cref="ColumnSchema.ElementType"/>.</typeparam>
    /// <returns>The values.</returns>
    /// <exception cref="InvalidOperationException">The column holds another type.</exception>
    public ReadOnlySpan<T> AsSpan<T>() =>
        Values is T[] typed && typeof(T) == Schema.ElementType
            ? typed
            : throw new InvalidOperationException($"Column \"{Schema.Name}\" holds {Schema.ElementType.Name} ({Schema.TypeName}), not {typeof(T).Name}.");

    /// <summary>The values as numbers; missing ones are NaN, booleans 0 and 1, times days since 1970-01-01.</summary>
    /// <returns>A new array of one number per row.</returns>
    /// <exception cref="InvalidOperationException">The column holds text or something else that is no number.</exception>
    public double[] ToDoubles()
    {
        var result = Values switch
        {
            double[] v => [.. v],
            float[] v => Array.ConvertAll(v, x => (double)x),
            long[] v => Array.ConvertAll(v, x => (double)x),
            int[] v => Array.ConvertAll(v, x => (double)x),
            short[] v => Array.ConvertAll(v, x => (double)x),
            sbyte[] v => Array.ConvertAll(v, x => (double)x),
            ulong[] v => Array.ConvertAll(v, x => (double)x),
            uint[] v => Array.ConvertAll(v, x => (double)x),
            ushort[] v => Array.ConvertAll(v, x => (double)x),
            byte[] v => Array.ConvertAll(v, x => (double)x),
            decimal[] v => Array.ConvertAll(v, x => (double)x),
            Int128[] v => Array.ConvertAll(v, x => (double)x),
            bool[] v => Array.ConvertAll(v, x => x ? 1.0 : 0.0),
            DateTime[] v => Array.ConvertAll(v, x => (x - DateTime.UnixEpoch).TotalDays),
            DateOnly[] v => Array.ConvertAll(v, x => (double)(x.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber)),
            _ => throw new InvalidOperationException($"Column \"{Schema.Name}\" holds {Schema.TypeName}, which is no number. Encode or cast it first."),
        };
        for (var row = 0; row < result.Length; row++)
            if (IsMissing(row)) result[row] = double.NaN;
        return result;
    }

    /// <summary>The values as invariant text; missing ones are null.</summary>
    /// <returns>A new array of one text per row.</returns>
    public string?[] ToTexts()
    {
        var result = new string?[Length];
        for (var row = 0; row < result.Length; row++)
            result[row] = IsMissing(row) ? null : Convert.ToString(Values.GetValue(row), CultureInfo.InvariantCulture);
        return result;
    }
}

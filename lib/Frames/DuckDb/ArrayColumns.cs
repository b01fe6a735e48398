using Workspace.Core.Tables;
using Workspace.Frames.Errors;

namespace Workspace.Frames.DuckDb;

/// <summary>Makes the column that fits an array.</summary>
internal static class ArrayColumns
{
    /// <summary>Makes a column over an array.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="values">The values: numbers, booleans, texts, dates and times, UUIDs or bytes, nullable ones too.</param>
    /// <param name="missing">True where a value is missing, or null to look at the values alone.</param>
    /// <exception cref="FrameException">The element type has no counterpart in DuckDB.</exception>
    public static ArrayColumn Create(string name, Array values, bool[]? missing = null) => values switch
    {
        // Arrays of int and uint, and of enums, pass each other's type tests: look at the exact type.
        _ when Is<bool>(values) => Copy<bool>(name, DuckDbTypeId.Boolean, values, missing),
        _ when Is<sbyte>(values) => Copy<sbyte>(name, DuckDbTypeId.TinyInt, values, missing),
        _ when Is<short>(values) => Copy<short>(name, DuckDbTypeId.SmallInt, values, missing),
        _ when Is<int>(values) => Copy<int>(name, DuckDbTypeId.Integer, values, missing),
        _ when Is<long>(values) => Copy<long>(name, DuckDbTypeId.BigInt, values, missing),
        _ when Is<byte>(values) => Copy<byte>(name, DuckDbTypeId.UTinyInt, values, missing),
        _ when Is<ushort>(values) => Copy<ushort>(name, DuckDbTypeId.USmallInt, values, missing),
        _ when Is<uint>(values) => Copy<uint>(name, DuckDbTypeId.UInteger, values, missing),
        _ when Is<ulong>(values) => Copy<ulong>(name, DuckDbTypeId.UBigInt, values, missing),
        _ when Is<Int128>(values) => Copy<Int128>(name, DuckDbTypeId.HugeInt, values, missing),
        _ when Is<UInt128>(values) => Copy<UInt128>(name, DuckDbTypeId.UHugeInt, values, missing),
        _ when Is<float>(values) => Copy<float>(name, DuckDbTypeId.Float, values, missing),
        _ when Is<double>(values) => Copy<double>(name, DuckDbTypeId.Double, values, missing),
        _ when Is<Interval>(values) => Copy<Interval>(name, DuckDbTypeId.Interval, values, missing),
        _ when Is<DateOnly>(values) => Convert<DateOnly, int>(name, DuckDbTypeId.Date, values, missing, NativeValues.FromDate),
        _ when Is<TimeOnly>(values) => Convert<TimeOnly, long>(name, DuckDbTypeId.Time, values, missing, NativeValues.FromTime),
        _ when Is<TimeSpan>(values) => Convert<TimeSpan, Interval>(name, DuckDbTypeId.Interval, values, missing, span => new Interval(0, 0, span.Ticks / TimeSpan.TicksPerMicrosecond)),
        _ when Is<DateTime>(values) => Convert<DateTime, long>(name, TimeType(values, missing), values, missing, NativeValues.FromDateTime),
        _ when Is<DateTimeOffset>(values) => Convert<DateTimeOffset, long>(name, DuckDbTypeId.TimestampTz, values, missing, time => NativeValues.FromDateTime(time.UtcDateTime)),
        _ when Is<Guid>(values) => Convert<Guid, UInt128>(name, DuckDbTypeId.Uuid, values, missing, NativeValues.FromGuid),
        _ when Is<decimal>(values) => Decimals(name, values, missing),
        string?[] texts => TextArrayColumn.Create(name, DuckDbTypes.Plain(DuckDbTypeId.Varchar), texts, missing, (heap, text) => heap.Add(text)),
        byte[]?[] blobs => TextArrayColumn.Create(name, DuckDbTypes.Plain(DuckDbTypeId.Blob), blobs, missing, (heap, bytes) => heap.Add(bytes)),
        _ => throw new FrameException(
            $"Column \"{name}\" is an array of {values.GetType().GetElementType()?.Name}, which a frame cannot hold. " +
            "It holds booleans, numbers, texts, dates and times, UUIDs and bytes, and nullable ones of these: convert the array first."),
    };

    /// <summary>Makes a column over the arrays of a table's column.</summary>
    /// <param name="column">The column; not copied.</param>
    public static ArrayColumn Create(TableColumn column)
    {
        bool[]? missing = null;
        if (column.MissingCount > 0)
        {
            missing = new bool[column.Length];
            for (var row = 0; row < missing.Length; row++) missing[row] = column.IsMissing(row);
        }
        return Create(column.Schema.Name, column.Values, missing);
    }

    private static bool Is<T>(Array values) => values.GetType() == typeof(T[]) || typeof(T).IsValueType && Nullable.GetUnderlyingType(values.GetType().GetElementType()!) == typeof(T);

    private static ArrayColumn Copy<T>(string name, DuckDbTypeId id, Array values, bool[]? missing)
        where T : unmanaged => values is T?[] nullable
            ? new NullableArrayColumn<T, T>(name, DuckDbTypes.Plain(id), nullable, value => value)
            : new MaskedArrayColumn<T, T>(name, DuckDbTypes.Plain(id), (T[])values, missing, convert: null);

    private static ArrayColumn Convert<T, TNative>(string name, DuckDbTypeId id, Array values, bool[]? missing, Func<T, TNative> convert)
        where T : struct
        where TNative : unmanaged => values is T?[] nullable
            ? new NullableArrayColumn<T, TNative>(name, DuckDbTypes.Plain(id), nullable, convert)
            : new MaskedArrayColumn<T, TNative>(name, DuckDbTypes.Plain(id), (T[])values, missing, convert);

    // The kind of a time is part of each value, but of the whole column in DuckDB; the first present one decides.
    private static DuckDbTypeId TimeType(Array values, bool[]? missing)
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (missing is not null && missing[row]) continue;
            if (values.GetValue(row) is DateTime time) return time.Kind == DateTimeKind.Utc ? DuckDbTypeId.TimestampTz : DuckDbTypeId.Timestamp;
        }
        return DuckDbTypeId.Timestamp;
    }

    private static ArrayColumn Decimals(string name, Array values, bool[]? missing)
    {
        byte scale = 0;
        foreach (var value in values)
            if (value is decimal number) scale = Math.Max(scale, number.Scale);
        var type = DuckDbTypes.Decimal(38, scale);
        return values is decimal?[] nullable
            ? new NullableArrayColumn<decimal, Int128>(name, type, nullable, value => NativeValues.FromDecimal(value, scale))
            : new MaskedArrayColumn<decimal, Int128>(name, type, (decimal[])values, missing, value => NativeValues.FromDecimal(value, scale));
    }
}

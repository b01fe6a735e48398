using System.Globalization;
using Workspace.Core.Tables;

namespace Workspace.Frames.DuckDb;

/// <summary>The types that have no parts, and those made of numbers alone.</summary>
internal static class DuckDbTypes
{
    private static readonly Dictionary<DuckDbTypeId, DuckDbType> PlainTypes = new DuckDbType[]
    {
        new(DuckDbTypeId.Boolean, "BOOLEAN", ColumnKind.Boolean, typeof(bool)),
        new(DuckDbTypeId.TinyInt, "TINYINT", ColumnKind.Integer, typeof(sbyte)),
        new(DuckDbTypeId.SmallInt, "SMALLINT", ColumnKind.Integer, typeof(short)),
        new(DuckDbTypeId.Integer, "INTEGER", ColumnKind.Integer, typeof(int)),
        new(DuckDbTypeId.BigInt, "BIGINT", ColumnKind.Integer, typeof(long)),
        new(DuckDbTypeId.UTinyInt, "UTINYINT", ColumnKind.Integer, typeof(byte)),
        new(DuckDbTypeId.USmallInt, "USMALLINT", ColumnKind.Integer, typeof(ushort)),
        new(DuckDbTypeId.UInteger, "UINTEGER", ColumnKind.Integer, typeof(uint)),
        new(DuckDbTypeId.UBigInt, "UBIGINT", ColumnKind.Integer, typeof(ulong)),
        new(DuckDbTypeId.HugeInt, "HUGEINT", ColumnKind.Integer, typeof(Int128)),
        new(DuckDbTypeId.UHugeInt, "UHUGEINT", ColumnKind.Integer, typeof(UInt128)),
        new(DuckDbTypeId.Float, "FLOAT", ColumnKind.Real, typeof(float)),
        new(DuckDbTypeId.Double, "DOUBLE", ColumnKind.Real, typeof(double)),
        new(DuckDbTypeId.Varchar, "VARCHAR", ColumnKind.Text, typeof(string)),
        new(DuckDbTypeId.Blob, "BLOB", ColumnKind.Other, typeof(byte[])),
        new(DuckDbTypeId.Uuid, "UUID", ColumnKind.Text, typeof(Guid)),
        new(DuckDbTypeId.Date, "DATE", ColumnKind.Time, typeof(DateOnly)),
        new(DuckDbTypeId.Time, "TIME", ColumnKind.Time, typeof(TimeOnly)),
        new(DuckDbTypeId.Timestamp, "TIMESTAMP", ColumnKind.Time, typeof(DateTime)),
        new(DuckDbTypeId.TimestampSeconds, "TIMESTAMP_S", ColumnKind.Time, typeof(DateTime)),
        new(DuckDbTypeId.TimestampMilliseconds, "TIMESTAMP_MS", ColumnKind.Time, typeof(DateTime)),
        new(DuckDbTypeId.TimestampNanoseconds, "TIMESTAMP_NS", ColumnKind.Time, typeof(DateTime)),
        new(DuckDbTypeId.TimestampTz, "TIMESTAMPTZ", ColumnKind.Time, typeof(DateTime)),
        new(DuckDbTypeId.Interval, "INTERVAL", ColumnKind.Other, typeof(Interval)),
        // A column of nothing but NULL has no type of its own; DuckDB stores it as INTEGER, too.
        new(DuckDbTypeId.SqlNull, "INTEGER", ColumnKind.Integer, typeof(int)),
        AsText(DuckDbTypeId.TimeTz, "TIMETZ"),
        AsText(DuckDbTypeId.TimeNanoseconds, "TIME_NS"),
        AsText(DuckDbTypeId.Bit, "BIT"),
        AsText(DuckDbTypeId.BigNum, "BIGNUM"),
    }.ToDictionary(type => type.Id);

    /// <summary>A type without parts.</summary>
    /// <param name="id">Which.</param>
    public static DuckDbType Plain(DuckDbTypeId id) => PlainTypes[id];

    /// <summary>A type without parts, or null when it has parts or is not known.</summary>
    /// <param name="id">Which.</param>
    public static DuckDbType? TryPlain(DuckDbTypeId id) => PlainTypes.GetValueOrDefault(id);

    /// <summary>A decimal type.</summary>
    /// <param name="width">All digits, at most 38.</param>
    /// <param name="scale">Digits after the point.</param>
    public static DuckDbType Decimal(byte width, byte scale)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"DECIMAL({width},{scale})");
        return new DuckDbType(DuckDbTypeId.Decimal, name, ColumnKind.Real, typeof(decimal)) { Width = width, Scale = scale };
    }

    /// <summary>A type whose values are read as text.</summary>
    /// <param name="id">Which.</param>
    /// <param name="name">How SQL writes it.</param>
    public static DuckDbType AsText(DuckDbTypeId id, string name) => new(id, name, ColumnKind.Other, typeof(string)) { IsReadAsText = true };
}

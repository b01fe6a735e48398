namespace Workspace.Frames.DuckDb;

/// <summary>Finds the decoder of a type.</summary>
internal static class DecoderFactory
{
    /// <summary>Creates a decoder; one that is read as text expects vectors of text.</summary>
    /// <param name="type">The type.</param>
    public static VectorDecoder Create(DuckDbType type) => type.IsReadAsText ? new TextDecoder() : type.Id switch
    {
        DuckDbTypeId.Boolean => new CopyDecoder<bool>(),
        DuckDbTypeId.TinyInt => new CopyDecoder<sbyte>(),
        DuckDbTypeId.SmallInt => new CopyDecoder<short>(),
        DuckDbTypeId.Integer or DuckDbTypeId.SqlNull => new CopyDecoder<int>(),
        DuckDbTypeId.BigInt => new CopyDecoder<long>(),
        DuckDbTypeId.UTinyInt => new CopyDecoder<byte>(),
        DuckDbTypeId.USmallInt => new CopyDecoder<ushort>(),
        DuckDbTypeId.UInteger => new CopyDecoder<uint>(),
        DuckDbTypeId.UBigInt => new CopyDecoder<ulong>(),
        // Both lay 128 bits out with the low half first.
        DuckDbTypeId.HugeInt => new CopyDecoder<Int128>(),
        DuckDbTypeId.UHugeInt => new CopyDecoder<UInt128>(),
        DuckDbTypeId.Float => new CopyDecoder<float>(),
        DuckDbTypeId.Double => new CopyDecoder<double>(),
        DuckDbTypeId.Interval => new CopyDecoder<Interval>(),
        DuckDbTypeId.Varchar => new TextDecoder(),
        DuckDbTypeId.Blob => new ConvertDecoder<NativeString, byte[]>(bytes => bytes.ToArray()),
        DuckDbTypeId.Uuid => new ConvertDecoder<UInt128, Guid>(NativeValues.ToGuid),
        DuckDbTypeId.Date => new ConvertDecoder<int, DateOnly>(NativeValues.ToDate),
        DuckDbTypeId.Time => new ConvertDecoder<long, TimeOnly>(NativeValues.ToTime),
        DuckDbTypeId.Timestamp => new ConvertDecoder<long, DateTime>(micros => NativeValues.ToDateTime(micros, TimeSpan.TicksPerMicrosecond, DateTimeKind.Unspecified)),
        DuckDbTypeId.TimestampTz => new ConvertDecoder<long, DateTime>(micros => NativeValues.ToDateTime(micros, TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc)),
        DuckDbTypeId.TimestampSeconds => new ConvertDecoder<long, DateTime>(seconds => NativeValues.ToDateTime(seconds, TimeSpan.TicksPerSecond, DateTimeKind.Unspecified)),
        DuckDbTypeId.TimestampMilliseconds => new ConvertDecoder<long, DateTime>(millis => NativeValues.ToDateTime(millis, TimeSpan.TicksPerMillisecond, DateTimeKind.Unspecified)),
        DuckDbTypeId.TimestampNanoseconds => new ConvertDecoder<long, DateTime>(NativeValues.NanosecondsToDateTime),
        DuckDbTypeId.Decimal => CreateDecimal(type),
        DuckDbTypeId.Enum => CreateEnum(type.Labels),
        DuckDbTypeId.List => new ListDecoder(Create(type.Fields[0].Type)),
        DuckDbTypeId.Array => new ArrayDecoder(Create(type.Fields[0].Type), type.ArraySize),
        DuckDbTypeId.Struct => new StructDecoder([.. type.Fields.Select(field => (field.Name, Create(field.Type)))]),
        DuckDbTypeId.Map => new MapDecoder(Create(type.Fields[0].Type), Create(type.Fields[1].Type)),
        _ => throw new NotSupportedException($"Values of DuckDB type {type.SqlName} cannot be read. Cast the column to VARCHAR first."),
    };

    // The widths at which DuckDB changes the storage type.
    private static VectorDecoder CreateDecimal(DuckDbType type) => type.Width switch
    {
        <= 4 => new ConvertDecoder<short, decimal>(value => NativeValues.ToDecimal(value, type.Scale)),
        <= 9 => new ConvertDecoder<int, decimal>(value => NativeValues.ToDecimal(value, type.Scale)),
        <= 18 => new ConvertDecoder<long, decimal>(value => NativeValues.ToDecimal(value, type.Scale)),
        _ => new ConvertDecoder<Int128, decimal>(value => NativeValues.ToDecimal(value, type.Scale)),
    };

    private static VectorDecoder CreateEnum(IReadOnlyList<string> labels) => labels.Count switch
    {
        <= byte.MaxValue => new ConvertDecoder<byte, string>(index => labels[index]),
        <= ushort.MaxValue => new ConvertDecoder<ushort, string>(index => labels[index]),
        _ => new ConvertDecoder<uint, string>(index => labels[(int)index]),
    };
}

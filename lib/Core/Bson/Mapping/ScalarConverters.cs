namespace Workspace.Core.Bson.Mapping;

/// <summary>The types without parts.</summary>
internal static class ScalarConverters
{
    private static readonly Dictionary<Type, BsonConverter> All = new()
    {
        [typeof(bool)] = new ScalarConverter<bool>(v => v.AsBoolean, v => v),
        [typeof(byte)] = new ScalarConverter<byte>(v => checked((byte)v.ToInt64()), v => (int)v),
        [typeof(short)] = new ScalarConverter<short>(v => checked((short)v.ToInt64()), v => (int)v),
        [typeof(int)] = new ScalarConverter<int>(v => checked((int)v.ToInt64()), v => v),
        [typeof(long)] = new ScalarConverter<long>(v => v.ToInt64(), v => v),
        [typeof(float)] = new ScalarConverter<float>(v => (float)v.ToDouble(), v => (double)v),
        [typeof(double)] = new ScalarConverter<double>(v => v.ToDouble(), v => v),
        [typeof(decimal)] = new ScalarConverter<decimal>(v => v.Type == BsonType.Decimal128 ? v.AsDecimal128.ToDecimal() : v.IsInteger ? v.ToInt64() : (decimal)v.AsDouble, v => (Decimal128)v),
        [typeof(string)] = new ScalarConverter<string>(v => v.AsString, v => v),
        [typeof(Guid)] = new ScalarConverter<Guid>(v => v.AsBinary.ToGuid(), v => v),
        [typeof(DateTimeOffset)] = new ScalarConverter<DateTimeOffset>(v => v.AsDateTime, v => v),
        [typeof(byte[])] = new ScalarConverter<byte[]>(v => v.AsBinary.Bytes.ToArray(), v => v),
        [typeof(ObjectId)] = new ScalarConverter<ObjectId>(v => v.AsObjectId, v => v),
        [typeof(Decimal128)] = new ScalarConverter<Decimal128>(v => v.AsDecimal128, v => v),
        [typeof(BsonBinary)] = new ScalarConverter<BsonBinary>(v => v.AsBinary, v => v),
        [typeof(BsonRegex)] = new ScalarConverter<BsonRegex>(v => v.AsRegex, v => v),
        [typeof(BsonTimestamp)] = new ScalarConverter<BsonTimestamp>(v => v.AsTimestamp, v => v),
        [typeof(BsonJavaScript)] = new ScalarConverter<BsonJavaScript>(v => v.AsJavaScript, v => v),
        [typeof(BsonValue)] = new ScalarConverter<BsonValue>(v => v, v => v.IsMissing ? BsonValue.Null : v),
        [typeof(BsonDocument)] = new ScalarConverter<BsonDocument>(v => v.AsDocument, v => v),
        [typeof(BsonArray)] = new ScalarConverter<BsonArray>(v => v.AsArray, v => v),
    };

    public static BsonConverter? Find(Type type) => All.GetValueOrDefault(type);
}

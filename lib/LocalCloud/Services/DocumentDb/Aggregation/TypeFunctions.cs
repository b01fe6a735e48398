using System.Globalization;
using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Types and conversions between them.</summary>
internal static class TypeFunctions
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>(StringComparer.Ordinal)
    {
        ["$type"] = new(1, 1, values => Query.TypeNames.NameOf(values[0].Type)),
        ["$isNumber"] = new(1, 1, values => values[0].IsNumber),
        ["$toString"] = Conversion("string", ToText),
        ["$toInt"] = Conversion("int", value => checked((int)ToWhole(value))),
        ["$toLong"] = Conversion("long", value => checked((long)ToWhole(value))),
        ["$toDouble"] = Conversion("double", ToDouble),
        ["$toBool"] = Conversion("bool", value => value.Type == BsonType.String || Expression.IsTrue(value)),
        ["$toObjectId"] = Conversion("objectId", value => value.Type == BsonType.ObjectId ? value : ObjectId.Parse(value.AsString)),
        ["$toDate"] = Conversion("date", ToDate),
    };

    /// <summary>A value's text, as <c>$toString</c> has it.</summary>
    public static BsonValue ToText(BsonValue value) => value.Type switch
    {
        BsonType.String or BsonType.Symbol => value.AsString,
        BsonType.Boolean => value.AsBoolean ? "true" : "false",
        BsonType.Double => value.AsDouble.ToString("R", CultureInfo.InvariantCulture),
        BsonType.Int32 or BsonType.Int64 => value.ToInt64().ToString(CultureInfo.InvariantCulture),
        BsonType.Decimal128 => value.AsDecimal128.ToString(),
        BsonType.ObjectId => value.AsObjectId.ToString(),
        BsonType.DateTime => ToCalendar(value).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        _ => throw new BsonTypeException(BsonType.String, value),
    };

    /// <summary>A date with year, month and day.</summary>
    /// <exception cref="CommandException">It lies outside the years 1 to 9999.</exception>
    public static DateTimeOffset ToCalendar(BsonValue date)
    {
        const long earliest = -62135596800000;
        const long latest = 253402300799999;
        return date.AsMilliseconds is >= earliest and <= latest ? date.AsDateTime : throw CommandException.BadValue($"The date {date} lies outside the years 1 to 9999, for which there is no calendar here.");
    }

    private static Function Conversion(string target, Func<BsonValue, BsonValue> body) => new(1, 1, values =>
    {
        if (values[0].IsNullish) return BsonValue.Null;
        try
        {
            return body(values[0]);
        }
        catch (Exception e) when (e is BsonTypeException or FormatException or OverflowException)
        {
            throw new CommandException(ErrorCode.ConversionFailure, $"Failed to convert {Query.TypeNames.NameOf(values[0].Type)} {values[0]} to {target} in $convert with no onError value");
        }
    });

    private static Int128 ToWhole(BsonValue value) => value.Type switch
    {
        BsonType.Boolean => value.AsBoolean ? 1 : 0,
        BsonType.String => long.Parse(value.AsString, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        BsonType.DateTime => value.AsMilliseconds,
        _ => value.IsInteger ? value.ToInt64() : checked((Int128)Math.Truncate(value.ToDouble())),
    };

    private static BsonValue ToDouble(BsonValue value) => value.Type switch
    {
        BsonType.Boolean => value.AsBoolean ? 1.0 : 0.0,
        BsonType.String => double.Parse(value.AsString, NumberStyles.Float, CultureInfo.InvariantCulture),
        BsonType.DateTime => (double)value.AsMilliseconds,
        _ => value.ToDouble(),
    };

    private static BsonValue ToDate(BsonValue value) => value.Type switch
    {
        BsonType.DateTime => value,
        BsonType.ObjectId => value.AsObjectId.Created,
        BsonType.String => DateTimeOffset.Parse(value.AsString, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => BsonValue.DateTime(checked((long)Math.Truncate(value.ToDouble()))),
    };
}

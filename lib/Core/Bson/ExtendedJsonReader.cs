using System.Globalization;
using System.Text.Json;

namespace Workspace.Core.Bson;

/// <summary>Reads extended JSON. An object is a wrapped value exactly when its names are those of one.</summary>
internal static class ExtendedJsonReader
{
    public static BsonValue ReadValue(ref Utf8JsonReader reader, int depth) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader, depth),
        JsonTokenType.StartArray => ReadArray(ref reader, depth),
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => BsonValue.Null,
    };

    private static BsonValue ReadNumber(ref Utf8JsonReader reader)
    {
        // A number with a point or an exponent is meant as a floating-point number, whatever its value.
        var text = reader.ValueSpan;
        if (text.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0) return reader.GetDouble();
        if (reader.TryGetInt32(out var small)) return small;
        // One expression of long and double would be a double.
        if (reader.TryGetInt64(out var large)) return large;
        return reader.GetDouble();
    }

    private static BsonArray ReadArray(ref Utf8JsonReader reader, int depth)
    {
        Check(depth, ref reader);
        var array = new BsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) array.Add(ReadValue(ref reader, depth + 1));
        return array;
    }

    private static BsonValue ReadObject(ref Utf8JsonReader reader, int depth)
    {
        var start = reader.TokenStartIndex;
        // A wrapper is no level of the document, so two more may follow the deepest.
        Check(depth - 2, ref reader);
        var document = new BsonDocument();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            if (name.Contains('\0', StringComparison.Ordinal)) throw new ExtendedJsonException($"the name \"{name.Replace("\0", "\\0", StringComparison.Ordinal)}\" contains a zero character, which BSON forbids.", reader.TokenStartIndex);
            reader.Read();
            if (!document.TryAppend(name, ReadValue(ref reader, depth + 1))) throw new ExtendedJsonException($"an object has two members named \"{name}\".", reader.TokenStartIndex);
        }
        try
        {
            return Unwrap(document);
        }
        catch (Exception e) when (e is BsonTypeException or FormatException or OverflowException or ArgumentException)
        {
            throw new ExtendedJsonException($"{document.Names.First()} does not hold what it must: {e.Message}", start, e);
        }
    }

    private static void Check(int depth, ref Utf8JsonReader reader)
    {
        if (depth > BsonLimits.MaxDepth) throw new ExtendedJsonException($"it is nested more than {BsonLimits.MaxDepth} levels deep.", reader.TokenStartIndex);
    }

    private static BsonValue Unwrap(BsonDocument document)
    {
        if (document.Count is 0 or > 2) return document;
        var (first, value) = document.First();
        if (!first.StartsWith('$')) return document;
        if (document.Count == 2) return UnwrapPair(document);
        return first switch
        {
            "$oid" => ObjectId.Parse(value.AsString),
            "$symbol" => BsonValue.Symbol(value.AsString),
            "$numberInt" => int.Parse(value.AsString, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            "$numberLong" => long.Parse(value.AsString, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            "$numberDouble" => double.Parse(value.AsString, NumberStyles.Float, CultureInfo.InvariantCulture),
            "$numberDecimal" => Decimal128.Parse(value.AsString),
            "$binary" when value.Type == BsonType.Document => ReadBinary(value.AsDocument),
            "$uuid" => Guid.ParseExact(value.AsString, "D"),
            "$code" => new BsonJavaScript(value.AsString),
            "$timestamp" when value.Type == BsonType.Document => ReadTimestamp(value.AsDocument),
            "$regularExpression" when value.Type == BsonType.Document => ReadRegex(value.AsDocument),
            "$dbPointer" when value.Type == BsonType.Document => new BsonDbPointer(value.AsDocument["$ref"].AsString, value.AsDocument["$id"].AsObjectId),
            "$date" => ReadDate(value),
            "$minKey" => BsonValue.MinKey,
            "$maxKey" => BsonValue.MaxKey,
            "$undefined" => BsonValue.Undefined,
            _ => document,
        };
    }

    private static BsonValue UnwrapPair(BsonDocument document)
    {
        if (document.TryGetValue("$code", out var code) && document.TryGetValue("$scope", out var scope)) return new BsonJavaScript(code.AsString, scope.AsDocument);
        // The older form of binary data, which many files still have.
        if (document.TryGetValue("$binary", out var base64) && document.TryGetValue("$type", out var type))
            return new BsonBinary(Convert.FromBase64String(base64.AsString), byte.Parse(type.AsString, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return document;
    }

    private static BsonBinary ReadBinary(BsonDocument content) =>
        new(Convert.FromBase64String(content["base64"].AsString), byte.Parse(content["subType"].AsString, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static BsonTimestamp ReadTimestamp(BsonDocument content) => new(checked((uint)content["t"].ToInt64()), checked((uint)content["i"].ToInt64()));

    private static BsonRegex ReadRegex(BsonDocument content) =>
        new(content["pattern"].AsString, string.Concat(content["options"].AsString.Order()));

    private static BsonValue ReadDate(BsonValue value) => value.Type == BsonType.String
        ? DateTimeOffset.Parse(value.AsString, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : BsonValue.DateTime(value.ToInt64());
}

using System.Globalization;
using System.Text.Json;

namespace Workspace.Core.Bson;

/// <summary>Writes values as extended JSON.</summary>
internal readonly struct ExtendedJsonWriter(Utf8JsonWriter writer, ExtendedJsonForm form)
{
    // Years 1970 to 9999, which relaxed JSON writes as text.
    private const long LatestReadable = 253402300799999;

    public void Write(BsonValue value)
    {
        switch (value.Type)
        {
            case BsonType.Document: WriteDocument(value.AsDocument); break;
            case BsonType.Array: WriteArray(value.AsArray); break;
            case BsonType.String: writer.WriteStringValue(value.AsString); break;
            case BsonType.Boolean: writer.WriteBooleanValue(value.AsBoolean); break;
            case BsonType.Null: writer.WriteNullValue(); break;
            case BsonType.Double: WriteDouble(value.AsDouble); break;
            case BsonType.Int32 or BsonType.Int64: WriteInteger(value); break;
            case BsonType.DateTime: WriteDate(value.AsMilliseconds); break;
            default: WriteWrapped(value); break;
        }
    }

    private void WriteDocument(BsonDocument document)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in document)
        {
            writer.WritePropertyName(name);
            Write(value);
        }
        writer.WriteEndObject();
    }

    private void WriteArray(BsonArray array)
    {
        writer.WriteStartArray();
        foreach (var value in array) Write(value);
        writer.WriteEndArray();
    }

    private void WriteDouble(double value)
    {
        var text = double.IsFinite(value) ? Digits(value) : value.ToString(CultureInfo.InvariantCulture);
        if (form == ExtendedJsonForm.Relaxed && double.IsFinite(value)) writer.WriteRawValue(text);
        else WriteTagged("$numberDouble", text);
    }

    private void WriteInteger(BsonValue value)
    {
        var number = value.ToInt64();
        if (form == ExtendedJsonForm.Relaxed) writer.WriteNumberValue(number);
        else WriteTagged(value.Type == BsonType.Int32 ? "$numberInt" : "$numberLong", number.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteDate(long milliseconds)
    {
        writer.WriteStartObject();
        if (form == ExtendedJsonForm.Relaxed && milliseconds is >= 0 and <= LatestReadable)
        {
            var format = milliseconds % 1000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            writer.WriteString("$date", DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime.ToString(format, CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WritePropertyName("$date");
            WriteTagged("$numberLong", milliseconds.ToString(CultureInfo.InvariantCulture));
        }
        writer.WriteEndObject();
    }

    private void WriteWrapped(BsonValue value)
    {
        switch (value.Type)
        {
            case BsonType.Undefined:
                writer.WriteStartObject();
                writer.WriteBoolean("$undefined", true);
                writer.WriteEndObject();
                break;
            case BsonType.MinKey or BsonType.MaxKey:
                writer.WriteStartObject();
                writer.WriteNumber(value.Type == BsonType.MinKey ? "$minKey" : "$maxKey", 1);
                writer.WriteEndObject();
                break;
            case BsonType.ObjectId: WriteTagged("$oid", value.AsObjectId.ToString()); break;
            case BsonType.Symbol: WriteTagged("$symbol", value.AsString); break;
            case BsonType.Decimal128: WriteTagged("$numberDecimal", value.AsDecimal128.ToString()); break;
            case BsonType.Binary: WriteBinary(value.AsBinary); break;
            case BsonType.Regex: WriteRegex(value.AsRegex); break;
            case BsonType.Timestamp: WriteTimestamp(value.AsTimestamp); break;
            case BsonType.JavaScript: WriteTagged("$code", value.AsJavaScript.Code); break;
            case BsonType.JavaScriptWithScope: WriteCode(value.AsJavaScript); break;
            case BsonType.DbPointer: WritePointer(value.AsDbPointer); break;
            default: throw new BsonTypeException(BsonType.Null, value);
        }
    }

    private void WriteTagged(string tag, string text)
    {
        writer.WriteStartObject();
        writer.WriteString(tag, text);
        writer.WriteEndObject();
    }

    private void WriteBinary(BsonBinary binary)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("$binary");
        writer.WriteString("base64", Convert.ToBase64String(binary.Bytes.Span));
        writer.WriteString("subType", binary.Subtype.ToString("x2", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteRegex(BsonRegex regex)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("$regularExpression");
        writer.WriteString("pattern", regex.Pattern);
        writer.WriteString("options", regex.Options);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteTimestamp(BsonTimestamp timestamp)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("$timestamp");
        writer.WriteNumber("t", timestamp.Seconds);
        writer.WriteNumber("i", timestamp.Increment);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteCode(BsonJavaScript code)
    {
        writer.WriteStartObject();
        writer.WriteString("$code", code.Code);
        writer.WritePropertyName("$scope");
        WriteDocument(code.Scope!);
        writer.WriteEndObject();
    }

    private void WritePointer(BsonDbPointer pointer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("$dbPointer");
        writer.WriteString("$ref", pointer.Namespace);
        writer.WritePropertyName("$id");
        WriteTagged("$oid", pointer.Id.ToString());
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // A whole number keeps its ".0", so that it reads back as a floating-point number.
    private static string Digits(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}

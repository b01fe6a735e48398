using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Workspace.Core.Bson;

/// <summary>BSON as JSON and back, in MongoDB's two forms: canonical keeps every type, relaxed writes numbers and near dates as people do.</summary>
/// <remarks>MongoDB Extended JSON v2.0.0 (<c>extended-json.rst</c> of the MongoDB specifications).</remarks>
public static class ExtendedJson
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="form">Which form; default relaxed.</param>
    /// <param name="indented">Whether on many lines; default on one.</param>
    /// <returns>JSON.</returns>
    public static string Write(BsonValue value, ExtendedJsonForm form = ExtendedJsonForm.Relaxed, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = indented,
            // A JSON wrapper may stand around each level.
            MaxDepth = (3 * BsonLimits.MaxDepth) + 2,
            // The text is data and not part of a web page, so that letters may stay letters.
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(buffer, options)) new ExtendedJsonWriter(writer, form).Write(value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a document in either form.</summary>
    /// <param name="json">A JSON object.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ExtendedJsonException">It is no such object.</exception>
    public static BsonDocument ReadDocument(string json)
    {
        var value = Read(json);
        return value.Type == BsonType.Document ? value.AsDocument : throw new ExtendedJsonException($"a document is a JSON object, but this is {value.Type}.", 0);
    }

    /// <summary>Reads any value in either form.</summary>
    /// <param name="json">JSON.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ExtendedJsonException">It is no extended JSON.</exception>
    public static BsonValue Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = (3 * BsonLimits.MaxDepth) + 2 });
        try
        {
            reader.Read();
            var value = ExtendedJsonReader.ReadValue(ref reader, depth: 1);
            return reader.Read() ? throw new ExtendedJsonException("something follows the value.", reader.TokenStartIndex) : value;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new ExtendedJsonException(e.Message, reader.BytesConsumed, e);
        }
    }
}

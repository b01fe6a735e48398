using System.Buffers.Binary;
using System.Text.Json;
using Workspace.Learn.Interchange.Elements;

namespace Workspace.Learn.Interchange.Safetensors;

/// <summary>The JSON that stands before the bytes of all tensors, read strictly and checked as a whole.</summary>
/// <param name="Metadata">The free texts of <c>__metadata__</c>.</param>
/// <param name="Entries">The tensors in the order of their bytes.</param>
/// <param name="DataStart">Where in the file the bytes begin.</param>
/// <remarks>Source: the format's description in the safetensors repository, with its checks: no holes, no overlaps, no name twice.</remarks>
internal sealed record SafetensorsHeader(IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<SafetensorsEntry> Entries, long DataStart)
{
    // The limit of the reference implementation.
    private const long MostHeaderBytes = 100_000_000;
    private const string MetadataKey = "__metadata__";

    /// <summary>Bytes of one element, also of dtypes that no tensor here has.</summary>
    private static readonly Dictionary<string, int> Sizes = new()
    {
        ["BOOL"] = 1,
        ["U8"] = 1,
        ["I8"] = 1,
        ["F8_E5M2"] = 1,
        ["F8_E4M3"] = 1,
        ["F8_E8M0"] = 1,
        ["I16"] = 2,
        ["U16"] = 2,
        ["F16"] = 2,
        ["BF16"] = 2,
        ["I32"] = 4,
        ["U32"] = 4,
        ["F32"] = 4,
        ["I64"] = 8,
        ["U64"] = 8,
        ["F64"] = 8,
        ["C64"] = 8,
    };

    internal static SafetensorsHeader Read(Stream file)
    {
        Span<byte> size = stackalloc byte[8];
        if (file.ReadAtLeast(size, size.Length, throwOnEndOfStream: false) < size.Length) throw new InvalidDataException("it is no safetensors file: it has fewer than 8 bytes.");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(size);
        if (length > MostHeaderBytes) throw new InvalidDataException($"it announces a header of {length} bytes; at most {MostHeaderBytes} are allowed. It is no safetensors file, or is damaged.");
        if ((long)length > file.Length - size.Length) throw new InvalidDataException($"it announces a header of {length} bytes, and only {file.Length - size.Length} follow. It was cut off.");
        var json = new byte[length];
        file.ReadExactly(json);
        if (length == 0 || json[0] != '{') throw new InvalidDataException("its header does not begin with {. It is no safetensors file, or is damaged.");
        try
        {
            return Parse(json, size.Length + (long)length, file.Length);
        }
        // InvalidOperationException: text that is no Unicode, or a value of another JSON type.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"its header is not the JSON it should be: {e.Message}", e);
        }
    }

    internal static byte[] Write(IReadOnlyList<SafetensorsEntry> entries, IReadOnlyDictionary<string, string>? metadata)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
        {
            writer.WriteStartObject();
            if (metadata is not null)
            {
                writer.WriteStartObject(MetadataKey);
                foreach (var (key, value) in metadata) writer.WriteString(key, value);
                writer.WriteEndObject();
            }
            foreach (var entry in entries) Write(writer, entry);
            writer.WriteEndObject();
        }
        // The numbers begin at a multiple of 8, so that a reader may map them into memory.
        while (memory.Length % 8 != 0) memory.WriteByte((byte)' ');
        if (memory.Length > MostHeaderBytes) throw new ArgumentException($"The header would have {memory.Length} bytes; at most {MostHeaderBytes} are allowed. Shorten the metadata.");
        return memory.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, SafetensorsEntry entry)
    {
        if (entry.Name == MetadataKey) throw new ArgumentException($"No tensor can be named {MetadataKey}: the format keeps that name for itself.");
        writer.WriteStartObject(entry.Name);
        writer.WriteString("dtype", entry.DType);
        writer.WriteStartArray("shape");
        foreach (var size in entry.Shape) writer.WriteNumberValue(size);
        writer.WriteEndArray();
        writer.WriteStartArray("data_offsets");
        writer.WriteNumberValue(entry.Begin);
        writer.WriteNumberValue(entry.End);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static SafetensorsHeader Parse(byte[] json, long dataStart, long fileLength)
    {
        IReadOnlyDictionary<string, string> metadata = new Dictionary<string, string>();
        var entries = new List<SafetensorsEntry>();
        var names = new HashSet<string>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (NextName(ref reader, names) is { } name)
        {
            if (name == MetadataKey) metadata = Texts(ref reader);
            else entries.Add(Entry(ref reader, name));
        }
        // The reader itself refuses anything but white space after the object.
        reader.Read();
        entries.Sort((a, b) => (a.Begin, a.End).CompareTo((b.Begin, b.End)));
        RequireGapless(entries, fileLength - dataStart);
        return new SafetensorsHeader(metadata, entries, dataStart);
    }

    private static void RequireGapless(List<SafetensorsEntry> entries, long dataLength)
    {
        var end = 0L;
        foreach (var entry in entries)
        {
            if (entry.Begin < end) throw new InvalidDataException($"its tensor {entry.Name} begins at byte {entry.Begin}, inside another that ends at {end}: tensors may not overlap.");
            if (entry.Begin > end) throw new InvalidDataException($"its tensor {entry.Name} begins at byte {entry.Begin}, and the one before ends at {end}: nothing may stand between tensors.");
            end = entry.End;
        }
        if (end != dataLength) throw new InvalidDataException($"its tensors end at byte {end}, and {dataLength} follow the header. It was cut off, or something was added.");
    }

    private static SafetensorsEntry Entry(ref Utf8JsonReader reader, string name)
    {
        Require(ref reader, JsonTokenType.StartObject, name);
        (string? dtype, long[]? shape, long[]? offsets) = (null, null, null);
        var keys = new HashSet<string>();
        while (NextName(ref reader, keys) is { } key)
        {
            switch (key)
            {
                case "dtype": dtype = Text(ref reader, name); break;
                case "shape": shape = Numbers(ref reader, name); break;
                case "data_offsets": offsets = Numbers(ref reader, name); break;
                default: throw new InvalidDataException($"its tensor {name} has the field \"{key}\", which the format does not know.");
            }
        }
        if (dtype is null || shape is null || offsets is not [var begin, var end]) throw new InvalidDataException($"its tensor {name} lacks dtype, shape or two data_offsets.");
        if (!Sizes.TryGetValue(dtype, out var size)) throw new InvalidDataException($"its tensor {name} has the unknown dtype {dtype}. Known: {string.Join(", ", Sizes.Keys)}.");
        var bytes = Shapes.Elements(shape, size) * size;
        if (begin > end || end - begin != bytes) throw new InvalidDataException($"its tensor {name} is {dtype}{Shapes.Text(shape)}, which takes {bytes} bytes, and its offsets {begin} to {end} say otherwise.");
        return new SafetensorsEntry(name, dtype, shape, begin, end);
    }

    private static Dictionary<string, string> Texts(ref Utf8JsonReader reader)
    {
        Require(ref reader, JsonTokenType.StartObject, MetadataKey);
        var (texts, names) = (new Dictionary<string, string>(), new HashSet<string>());
        while (NextName(ref reader, names) is { } name) texts[name] = Text(ref reader, MetadataKey);
        return texts;
    }

    private static string? NextName(ref Utf8JsonReader reader, HashSet<string> seen)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject) return null;
        var name = reader.GetString()!;
        if (!seen.Add(name)) throw new InvalidDataException($"its header has the name \"{name}\" twice.");
        return name;
    }

    private static string Text(ref Utf8JsonReader reader, string owner)
    {
        Require(ref reader, JsonTokenType.String, owner);
        return reader.GetString()!;
    }

    private static long[] Numbers(ref Utf8JsonReader reader, string owner)
    {
        Require(ref reader, JsonTokenType.StartArray, owner);
        var numbers = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number) || number < 0 || numbers.Count == Shapes.MostDimensions)
                throw new InvalidDataException($"its tensor {owner} has sizes or offsets that are no whole numbers from 0 to 2⁶³, or more than {Shapes.MostDimensions} of them.");
            numbers.Add(number);
        }
        return [.. numbers];
    }

    private static void Require(ref Utf8JsonReader reader, JsonTokenType type, string owner)
    {
        reader.Read();
        if (reader.TokenType != type) throw new InvalidDataException($"its header has a {reader.TokenType} for {owner} where a {type} belongs.");
    }
}

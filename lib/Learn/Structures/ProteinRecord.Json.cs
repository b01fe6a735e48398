using System.Text;
using System.Text.Json;

namespace Workspace.Learn.Structures;

/// <summary>The JSON form: <c>{"id", "seq", "coords": [[[x, y, z] × 4] …], "is_AF"}</c>; a coordinate that is not known is null.</summary>
public sealed partial record ProteinRecord
{
    /// <summary>The record as one line of JSON.</summary>
    public string ToJson()
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory)) WriteTo(writer);
        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    /// <summary>Writes the record as a JSON object.</summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Validate();
        writer.WriteStartObject();
        writer.WriteString("id", Id);
        writer.WriteString("seq", Sequence);
        writer.WriteStartArray("coords");
        for (var i = 0; i < Coordinates.Length; i++)
        {
            if (i % NumbersPerResidue == 0) writer.WriteStartArray();
            if (i % 3 == 0) writer.WriteStartArray();
            if (float.IsFinite(Coordinates[i])) writer.WriteNumberValue(Coordinates[i]);
            else writer.WriteNullValue();
            if (i % 3 == 2) writer.WriteEndArray();
            if (i % NumbersPerResidue == NumbersPerResidue - 1) writer.WriteEndArray();
        }
        writer.WriteEndArray();
        if (IsAlphaFold is { } isAlphaFold) writer.WriteBoolean("is_AF", isAlphaFold);
        writer.WriteEndObject();
    }

    /// <summary>Reads a record from JSON; other fields are passed over.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="StructureFileException">It is no such object; the message names line and column where the JSON itself is damaged.</exception>
    public static ProteinRecord FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return FromJson(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new StructureFileException("The record", new StructureProblem((int)(e.LineNumber ?? -1) + 1, (int)(e.BytePositionInLine ?? -1) + 1, $"it is no JSON: {e.Message}"), e);
        }
    }

    /// <inheritdoc cref="FromJson(string)"/>
    public static ProteinRecord FromJson(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw Bad("it is no JSON object.");
        var id = json.TryGetProperty("id", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : throw Bad("it has no text \"id\".");
        var sequence = json.TryGetProperty("seq", out var seq) && seq.ValueKind == JsonValueKind.String ? seq.GetString()! : throw Bad($"{id} has no text \"seq\".");
        if (!json.TryGetProperty("coords", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array) throw Bad($"{id} has no array \"coords\".");
        if (coordinates.GetArrayLength() != sequence.Length) throw Bad($"{id} has {sequence.Length} letters in \"seq\" and {coordinates.GetArrayLength()} residues in \"coords\".");
        var values = new float[sequence.Length * NumbersPerResidue];
        var next = 0;
        foreach (var residue in coordinates.EnumerateArray())
        {
            foreach (var atom in Items(residue, 4, id))
                foreach (var value in Items(atom, 3, id)) values[next++] = Number(value, id);
        }
        return new ProteinRecord { Id = id, Sequence = sequence, Coordinates = values, IsAlphaFold = Flag(json, id) };
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement array, int count, string id) => array.ValueKind == JsonValueKind.Array && array.GetArrayLength() == count
        ? array.EnumerateArray()
        : throw Bad($"\"coords\" of {id} has not {count} items where it should: each residue has 4 atoms (N, CA, C, O), each atom 3 coordinates.");

    private static float Number(JsonElement value, string id) => value.ValueKind switch
    {
        JsonValueKind.Null => float.NaN,
        JsonValueKind.Number when value.TryGetSingle(out var number) && float.IsFinite(number) => number,
        _ => throw Bad($"a coordinate of {id} is {value}, which is no number."),
    };

    private static bool? Flag(JsonElement json, string id)
    {
        if (!json.TryGetProperty("is_AF", out var flag) || flag.ValueKind == JsonValueKind.Null) return null;
        // The database may hold it as a number.
        return flag.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => flag.GetBoolean(),
            JsonValueKind.Number when flag.TryGetInt32(out var number) && number is 0 or 1 => flag.GetInt32() == 1,
            _ => throw Bad($"\"is_AF\" of {id} is {flag}, neither true nor false."),
        };
    }

    private static StructureFileException Bad(string detail) => new("The record", new StructureProblem(0, 0, detail));
}

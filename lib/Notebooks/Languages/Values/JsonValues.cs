using System.Text.Json;

namespace Workspace.Notebooks.Languages.Values;

/// <summary>JSON as .NET values and back, for languages that live in another process.</summary>
internal static class JsonValues
{
    private static readonly JsonSerializerOptions Writing = new()
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
        IncludeFields = true,
    };

    /// <summary>What a person types as a value: JSON where it is that, else the text itself.</summary>
    public static object ReadLiteral(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement) ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }

    /// <summary>Numbers, texts and truths become .NET's; arrays of one kind of them arrays; anything else stays JSON.</summary>
    public static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.Array when TryArray(element) is { } array => array,
        _ => JsonDocument.Parse(element.GetRawText()),
    };

    /// <summary>A value as JSON.</summary>
    /// <exception cref="LanguageException">It cannot be written.</exception>
    public static string Write(string name, object? value)
    {
        try
        {
            return value is JsonDocument document ? document.RootElement.GetRawText() : JsonSerializer.Serialize(value, Writing);
        }
        catch (Exception e) when (e is NotSupportedException or JsonException or InvalidOperationException)
        {
            throw new LanguageException($"\"{name}\" ({value?.GetType().Name}) cannot be written as JSON, which is how values reach another process: {e.Message} Share its parts instead.", innerException: e);
        }
    }

    // Typed one by one: as one conditional expression all would become doubles.
    private static object ReadNumber(JsonElement element)
    {
        if (element.TryGetInt32(out var small)) return small;
        if (element.TryGetInt64(out var whole)) return whole;
        return element.GetDouble();
    }

    private static Array? TryArray(JsonElement element)
    {
        var items = element.EnumerateArray().ToList();
        if (items.Count == 0) return Array.Empty<object>();
        if (items.TrueForAll(item => item.ValueKind == JsonValueKind.String)) return items.Select(item => item.GetString()!).ToArray();
        if (items.TrueForAll(item => item.ValueKind is JsonValueKind.True or JsonValueKind.False)) return items.Select(item => item.GetBoolean()).ToArray();
        if (!items.TrueForAll(item => item.ValueKind == JsonValueKind.Number)) return null;
        return items.TrueForAll(item => item.TryGetInt64(out _)) ? items.Select(item => item.GetInt64()).ToArray() : items.Select(item => item.GetDouble()).ToArray();
    }
}

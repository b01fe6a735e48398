using System.Text.Json;

namespace Workspace.Learn.Trees.ModelFiles;

/// <summary>Reads the JSON form of a model.</summary>
internal ref struct JsonModelReader
{
    private Utf8JsonReader _reader;

    private JsonModelReader(byte[] bytes) => _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 32 });

    /// <summary>Reads a whole file.</summary>
    /// <param name="bytes">The file; non-finite numbers in it are overwritten.</param>
    /// <exception cref="InvalidDataException">It is no JSON object.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static ModelObject Read(byte[] bytes)
    {
        BlankNonFinite(bytes);
        var reader = new JsonModelReader(bytes);
        reader._reader.Read();
        var root = reader.Value("") as ModelObject ?? throw new InvalidDataException("it does not hold a JSON object");
        while (reader._reader.Read()) throw new InvalidDataException("something follows the model");
        return root;
    }

    private object? Value(string path) => _reader.TokenType switch
    {
        JsonTokenType.StartObject => Object(path),
        JsonTokenType.StartArray => Array(path),
        JsonTokenType.String => _reader.GetString(),
        JsonTokenType.Number => _reader.GetDouble(),
        _ => null,
    };

    private ModelObject Object(string path)
    {
        var result = new ModelObject(path);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            _reader.Read();
            result[name] = Value(path.Length == 0 ? name : $"{path}.{name}");
        }
        return result;
    }

    private object Array(string path)
    {
        _reader.Read();
        if (_reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False) return Numbers(path[(path.LastIndexOf('.') + 1)..]);
        var list = new List<object?>();
        for (; _reader.TokenType != JsonTokenType.EndArray; _reader.Read()) list.Add(Value($"{path}[{list.Count}]"));
        return list;
    }

    private NumberArray Numbers(string name)
    {
        var kept = NumberArray.IsKept(name) ? new List<long>() : null;
        var length = 0;
        for (; _reader.TokenType != JsonTokenType.EndArray; _reader.Read(), length++)
        {
            if (_reader.TokenType is not (JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
                throw new InvalidDataException($"the list \"{name}\" mixes numbers with something else");
            kept?.Add(_reader.TokenType == JsonTokenType.Number ? (long)_reader.GetDouble() : _reader.GetBoolean() ? 1 : 0);
        }
        return new NumberArray(length, kept?.ToArray());
    }

    // XGBoost writes NaN (the threshold of every categorical split) and Infinity as bare words, which are no JSON.
    private static void BlankNonFinite(byte[] bytes)
    {
        var inText = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (inText && bytes[i] == '\\') i++;
            else if (bytes[i] == '"') inText = !inText;
            else if (!inText && bytes[i] is (byte)'N' or (byte)'I') i += BlankWord(bytes.AsSpan(i));
        }
    }

    private static int BlankWord(Span<byte> rest)
    {
        var length = rest.StartsWith("NaN"u8) ? 3 : rest.StartsWith("Infinity"u8) ? 8 : 0;
        rest[..length].Fill((byte)' ');
        if (length > 0) rest[0] = (byte)'0';
        return Math.Max(0, length - 1);
    }
}

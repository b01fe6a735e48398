using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workspace.Core.Tables;
using Workspace.Notebooks.Languages.Values;

namespace Workspace.Notebooks.Languages.Jupyter;

/// <summary>Values to and from Python: as JSON, and tables as pandas data frames (as lists by column where pandas is missing).</summary>
internal static partial class PythonValues
{
    private const string TableMark = "__table__";

    // Only the quotes of JSON are to be escaped: Python knows the rest of JSON's escapes but not its pairs of surrogates.
    private static readonly JsonSerializerOptions Literal = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Code that prints a variable as JSON.</summary>
    /// <exception cref="LanguageException">The name is no identifier.</exception>
    public static string Read(string name) =>
        $"__import__('sys').stdout.write(__import__('json').dumps({Checked(name)}, default=lambda o: " +
        $"{{'{TableMark}': __import__('json').loads(o.reset_index(drop=True).to_json(orient='split', date_format='iso'))}} if hasattr(o, 'to_json') and hasattr(o, 'columns') " +
        "else o.tolist() if hasattr(o, 'tolist') else o.isoformat() if hasattr(o, 'isoformat') else list(o) if isinstance(o, (set, frozenset)) else str(o))) and None";

    /// <summary>Code that sets a variable.</summary>
    public static string Write(string name, object? value)
    {
        var target = Checked(name);
        if (value is not ITable table) return $"{target} = __import__('json').loads({Quote(JsonValues.Write(name, value))})";
        var columns = table.ReadColumns([.. table.Schema.Select(column => column.Name)]);
        var json = JsonSerializer.Serialize(columns.ToDictionary(column => column.Schema.Name, column => Enumerable.Range(0, column.Length).Select(row => Plain(column.ValueAt(row)))));
        return $"{target} = __import__('json').loads({Quote(json)})\ntry:\n    {target} = __import__('pandas').DataFrame({target})\nexcept ImportError:\n    pass";
    }

    public static object? FromJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(TableMark, out var table) ? JsonTable.Read(table) : JsonValues.Read(json);

    private static object? Plain(object? value) => value switch
    {
        double number when !double.IsFinite(number) => null,
        float number when !float.IsFinite(number) => null,
        null or bool or string or byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal => value,
        DateTime time => time.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Quote(string json) => JsonSerializer.Serialize(json, Literal);

    private static string Checked(string name) => Identifier().IsMatch(name) ? name : throw new LanguageException($"\"{name}\" is no name of a Python variable.");

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*$")]
    private static partial Regex Identifier();
}

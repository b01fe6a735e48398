using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workspace.Core.Tables;
using Workspace.Notebooks.Languages.Values;

namespace Workspace.Notebooks.Languages.Jupyter;

/// <summary>Code that passes values to and from Python: as JSON, and data frames as files of columns.</summary>
internal static partial class PythonValues
{
    private const string TableMark = "__table__";

    // Only the quotes of JSON are to be escaped: Python knows the rest of JSON's escapes but not its pairs of surrogates.
    private static readonly JsonSerializerOptions Literal = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lazy<string> Exchange = new(() =>
    {
        using var stream = typeof(PythonValues).Assembly.GetManifestResourceStream(typeof(PythonValues).Namespace + ".Tables.exchange.py")!;
        return new StreamReader(stream).ReadToEnd();
    });

    /// <summary>Code that prints a variable as JSON; a data frame goes to a folder.</summary>
    /// <exception cref="LanguageException">The name is no identifier.</exception>
    public static string Send(string name, string folder) => WithExchange($"__workspace__['send']({Checked(name)}, {Quote(folder)})");

    /// <summary>Code that sets a variable to the data frame in a folder; it fails with an <c>ImportError</c> where there is no pandas.</summary>
    /// <exception cref="LanguageException">The name is no identifier.</exception>
    public static string ReadFrame(string name, string folder) => WithExchange($"{Checked(name)} = __workspace__['read_frame']({Quote(folder)})");

    /// <summary>Code that sets a variable; a table becomes lists by column.</summary>
    /// <exception cref="LanguageException">The name is no identifier, or the value cannot be written.</exception>
    public static string Set(string name, object? value) =>
        $"{Checked(name)} = __import__('json').loads({Quote(value is ITable table ? Lists(table) : JsonValues.Write(name, value))})";

    /// <summary>Whether what was printed stands for a data frame, which lies in the folder.</summary>
    public static bool IsFrame(JsonElement json) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(TableMark, out _);

    private static string WithExchange(string code) =>
        $"__workspace__ = {{}}\nexec({Quote(Exchange.Value)}, __workspace__)\ntry:\n    {code}\nfinally:\n    del __workspace__";

    private static string Lists(ITable table)
    {
        var columns = table.ReadColumns([.. table.Schema.Select(column => column.Name)]);
        return JsonSerializer.Serialize(columns.ToDictionary(column => column.Schema.Name, column => Enumerable.Range(0, column.Length).Select(row => Plain(column.ValueAt(row)))));
    }

    private static object? Plain(object? value) => value switch
    {
        double number when !double.IsFinite(number) => null,
        float number when !float.IsFinite(number) => null,
        null or bool or string or byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal => value,
        DateTime time => time.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Quote(string text) => JsonSerializer.Serialize(text, Literal);

    private static string Checked(string name) => Identifier().IsMatch(name) ? name : throw new LanguageException($"\"{name}\" is no name of a Python variable.");

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*$")]
    private static partial Regex Identifier();
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Workspace.Notebooks.Display.Nodes;

/// <summary>The values that are shown as one piece of text.</summary>
internal static class ScalarText
{
    private const int ShownBytes = 32;
    private const int ShownDigits = 9;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ScalarNode? TryDescribe(object? value) => value switch
    {
        null => new ScalarNode("null"),
        string s => new ScalarNode(s, ScalarKind.String),
        char c => new ScalarNode(c.ToString(), ScalarKind.String),
        bool b => new ScalarNode(b ? "True" : "False"),
        Enum e => new ScalarNode(e.ToString()),
        DateTime d => new ScalarNode(d.ToString(d.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        DateTimeOffset d => new ScalarNode(d.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)),
        DateOnly d => new ScalarNode(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Type t => new ScalarNode(TypeNames.Of(t)),
        byte[] bytes => new ScalarNode(Hex(bytes)),
        JsonNode node => new ScalarNode(node.ToJsonString(Indented)),
        JsonDocument document => new ScalarNode(JsonSerializer.Serialize(document.RootElement, Indented)),
        JsonElement element => new ScalarNode(element.ValueKind == JsonValueKind.Undefined ? "undefined" : JsonSerializer.Serialize(element, Indented)),
        StringBuilder or Uri or Version or Regex => new ScalarNode(value.ToString() ?? ""),
        Delegate d => new ScalarNode($"{TypeNames.Of(d.GetType())} ({d.Method.Name})"),
        IFormattable f => new ScalarNode(f.ToString(null, CultureInfo.InvariantCulture), IsNumber(value) ? ScalarKind.Number : ScalarKind.Other),
        _ => null,
    };

    /// <summary>A long fraction cut to what a column of numbers needs; the whole value shows when it is displayed alone.</summary>
    public static DisplayNode Shorten(DisplayNode node)
    {
        if (node is not ScalarNode { Kind: ScalarKind.Number, Text.Length: > ShownDigits } scalar) return node;
        if (!double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number == Math.Floor(number)) return node;
        return scalar with { Text = number.ToString(Math.Abs(number) is > 1e-3 and < 1e9 ? "0.######" : "0.#####E+0", CultureInfo.InvariantCulture) };
    }

    private static bool IsNumber(object value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong or Int128 or UInt128 or float or double or Half or decimal or System.Numerics.BigInteger;

    private static string Hex(byte[] bytes)
    {
        var shown = Convert.ToHexStringLower(bytes.AsSpan(0, Math.Min(bytes.Length, ShownBytes)));
        return $"byte[{bytes.Length.ToString(CultureInfo.InvariantCulture)}] {shown}{(bytes.Length > ShownBytes ? "…" : "")}";
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;

namespace Workspace.Notebooks.Runner.Parameters;

/// <summary>Turns a value given as text into the C# expression of a parameter's type.</summary>
internal static class ParameterLiteral
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The expression, or null where the text does not fit the type.</summary>
    public static string? TryCreate(ParameterType type, string text)
    {
        if (type.IsNullable && text == "null") return "null";
        return type.Kind switch
        {
            ParameterKind.Boolean => bool.TryParse(text, out var b) ? (b ? "true" : "false") : null,
            ParameterKind.Int => int.TryParse(text, NumberStyles.AllowLeadingSign, Culture, out var i) ? i.ToString(Culture) : null,
            ParameterKind.Long => long.TryParse(text, NumberStyles.AllowLeadingSign, Culture, out var l) ? l.ToString(Culture) + "L" : null,
            ParameterKind.Float => float.TryParse(text, NumberStyles.Float, Culture, out var f) ? Real(f.ToString("R", Culture), "float", "f") : null,
            ParameterKind.Double => double.TryParse(text, NumberStyles.Float, Culture, out var d) ? Real(d.ToString("R", Culture), "double", "d") : null,
            ParameterKind.Decimal => decimal.TryParse(text, NumberStyles.Number, Culture, out var m) ? m.ToString(Culture) + "m" : null,
            ParameterKind.Char => text.Length == 1 ? SymbolDisplay.FormatLiteral(text[0], quote: true) : null,
            ParameterKind.String => SymbolDisplay.FormatLiteral(text, quote: true),
            ParameterKind.Enum => EnumMember(type, text),
            ParameterKind.Array => Elements(type, text),
            ParameterKind.Unknown => null,
            _ => Time(type.Kind, text),
        };
    }

    private static string Real(string digits, string type, string suffix) => digits switch
    {
        "NaN" => $"{type}.NaN",
        "Infinity" => $"{type}.PositiveInfinity",
        "-Infinity" => $"{type}.NegativeInfinity",
        _ => digits + suffix,
    };

    // Ticks are exact and independent of culture; the comment keeps the value readable.
    private static string? Time(ParameterKind kind, string text) => kind switch
    {
        ParameterKind.DateTime => DateTime.TryParse(text, Culture, DateTimeStyles.RoundtripKind, out var t)
            ? $"new System.DateTime({t.Ticks}L, System.DateTimeKind.{t.Kind}) /* {t.ToString("O", Culture)} */" : null,
        ParameterKind.DateTimeOffset => DateTimeOffset.TryParse(text, Culture, DateTimeStyles.AssumeUniversal, out var o)
            ? $"new System.DateTimeOffset({o.Ticks}L, new System.TimeSpan({o.Offset.Ticks}L)) /* {o.ToString("O", Culture)} */" : null,
        ParameterKind.DateOnly => DateOnly.TryParse(text, Culture, out var d) ? $"new System.DateOnly({d.Year}, {d.Month}, {d.Day})" : null,
        _ => TimeSpan.TryParse(text, Culture, out var s) ? $"new System.TimeSpan({s.Ticks}L) /* {s.ToString("c", Culture)} */" : null,
    };

    private static string? EnumMember(ParameterType type, string text)
    {
        var enumName = type.Name.TrimEnd('?');
        var member = text.StartsWith(enumName + ".", StringComparison.Ordinal) ? text[(enumName.Length + 1)..] : text;
        if (type.Members.Count > 0) member = type.Members.FirstOrDefault(m => m.Equals(member, StringComparison.OrdinalIgnoreCase)) ?? "";
        return SyntaxFacts.IsValidIdentifier(member) ? $"{enumName}.{member}" : null;
    }

    // `a,b,c` or a JSON array, which can hold texts with commas.
    private static string? Elements(ParameterType type, string text)
    {
        var items = text.TrimStart().StartsWith('[') ? JsonItems(text) : text.Length == 0 ? [] : text.Split(',', StringSplitOptions.TrimEntries);
        var literals = items?.Select(item => TryCreate(type.Element!, item)).ToList();
        return literals is null || literals.Contains(null) ? null : $"[{string.Join(", ", literals)}]";
    }

    private static string[]? JsonItems(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonArray array
                ? [.. array.Select(item => item is JsonValue value && value.TryGetValue<string>(out var s) ? s : item?.ToJsonString() ?? "null")]
                : null;
        }
        catch (JsonException) { return null; }
    }
}

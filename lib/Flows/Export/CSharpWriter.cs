using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Workspace.Flows.Export;

/// <summary>Writes steps as the C# expressions that make them.</summary>
internal static class CSharpWriter
{
    private static readonly JsonSerializerOptions TextOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(object? value) => value switch
    {
        null => "null",
        string text => Text(text),
        bool flag => flag ? "true" : "false",
        double number => Number(number),
        Enum member => $"{member.GetType().Name}.{member}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Write))}]",
        _ => Record(value),
    };

    // JSON's escapes are C#'s; only its two line separators are no line ends in JSON but are in C#.
    private static string Text(string text) =>
        JsonSerializer.Serialize(text, TextOptions).Replace("\u2028", "\\u2028", StringComparison.Ordinal).Replace("\u2029", "\\u2029", StringComparison.Ordinal).Replace("\u0085", "\\u0085", StringComparison.Ordinal);

    private static string Number(double number)
    {
        if (double.IsNaN(number)) return "double.NaN";
        if (double.IsInfinity(number)) return number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        // Without a point or exponent C# reads a whole number, which may not fit.
        return text.AsSpan().ContainsAny(".E") ? text : text + ".0";
    }

    private static string Record(object value)
    {
        var type = value.GetType();
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        var arguments = parameters.Select(p => type.GetProperty(p.Name!)!.GetValue(value)).ToArray();
        var written = parameters.Zip(arguments)
            .Where(pair => !pair.First.HasDefaultValue || !Equals(pair.First.DefaultValue, pair.Second))
            .Select(pair => pair.First.HasDefaultValue ? $"{pair.First.Name}: {Write(pair.Second)}" : Write(pair.Second));
        var options = Options(value, constructor.Invoke(arguments), parameters).ToArray();
        return $"new {type.Name}({string.Join(", ", written)})" + (options.Length == 0 ? "" : $" {{ {string.Join(", ", options)} }}");
    }

    private static IEnumerable<string> Options(object value, object withDefaults, ParameterInfo[] parameters) =>
        from property in value.GetType().GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal)
        where property.SetMethod is { IsPublic: true } && !parameters.Any(p => p.Name == property.Name)
        let current = property.GetValue(value)
        where !Equals(current, property.GetValue(withDefaults))
        select $"{property.Name} = {Write(current)}";
}

using System.Reflection;
using Workspace.Core.Display;

namespace Workspace.Notebooks.Display;

/// <summary>
/// .NET Interactive's formatting convention: an attribute <em>named</em> <c>TypeFormatterSourceAttribute</c> names a
/// class whose <c>CreateTypeFormatters()</c> returns objects with <c>MimeType</c> and <c>Format(value, writer)</c>.
/// </summary>
internal static class TypeFormatterSource
{
    public static MimeBundle? TryFormat(object value)
    {
        var attribute = value.GetType().GetCustomAttributes(inherit: true).FirstOrDefault(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        if (attribute is null || Property(attribute, "FormatterSourceType") is not Type sourceType) return null;
        var source = Activator.CreateInstance(sourceType);
        var bundle = new MimeBundle(value.ToString() ?? "");
        foreach (var formatter in (IEnumerable<object>?)sourceType.GetMethod("CreateTypeFormatters", [])?.Invoke(source, null) ?? [])
        {
            if (Property(formatter, "MimeType") is string mimeType && Format(formatter, value) is { } text)
                bundle.With(mimeType, text);
        }
        return bundle;
    }

    private static object? Property(object target, string name) => target.GetType().GetProperty(name)?.GetValue(target);

    private static string? Format(object formatter, object value)
    {
        using var writer = new StringWriter();
        var method = formatter.GetType().GetMethods().FirstOrDefault(m => m.Name == "Format" && m.GetParameters() is [var first, var second]
            && first.ParameterType.IsInstanceOfType(value) && second.ParameterType.IsAssignableFrom(typeof(StringWriter)));
        return method?.Invoke(formatter, BindingFlags.DoNotWrapExceptions, null, [value, writer], null) is true ? writer.ToString() : null;
    }
}

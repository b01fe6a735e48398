using Workspace.Core.Display;

namespace Workspace.Notebooks.Display;

/// <summary>The formatters that user code has registered.</summary>
internal sealed class FormatterRegistry
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Type Type, string MimeType), Func<object, string>> _formats = [];

    public void Add(Type type, string mimeType, Func<object, string> format)
    {
        lock (_lock) _formats[(type, mimeType)] = format;
    }

    public void Clear()
    {
        lock (_lock) _formats.Clear();
    }

    /// <summary>The representations of the nearest registered type, or null when none fits.</summary>
    public MimeBundle? TryFormat(object value)
    {
        var formats = FormatsFor(value.GetType());
        if (formats.Count == 0) return null;
        var bundle = new MimeBundle("");
        foreach (var (mimeType, format) in formats) bundle.With(mimeType, format(value));
        if (formats.All(format => format.MimeType != MimeTypes.Text)) bundle.With(MimeTypes.Text, value.ToString() ?? "");
        return bundle;
    }

    private List<(string MimeType, Func<object, string> Format)> FormatsFor(Type type)
    {
        lock (_lock)
        {
            if (_formats.Count == 0) return [];
            var fitting = _formats.Where(pair => pair.Key.Type.IsAssignableFrom(type)).ToList();
            // A type that others of the fitting ones derive from is further away than they are.
            var nearest = fitting.Select(pair => pair.Key.Type).FirstOrDefault(candidate =>
                fitting.All(other => other.Key.Type == candidate || !candidate.IsAssignableFrom(other.Key.Type)));
            return [.. fitting.Where(pair => pair.Key.Type == nearest).Select(pair => (pair.Key.MimeType, pair.Value))];
        }
    }
}

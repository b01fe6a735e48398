using Workspace.Core.Display;
using Workspace.Notebooks.Display.Nodes;

namespace Workspace.Notebooks.Display;

/// <summary>The formatters that user code has registered.</summary>
internal sealed class FormatterRegistry
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Type, IReadOnlyList<string>> _preferred = [];
    private readonly Dictionary<(Type Type, string MimeType), Func<object, string>> _formats = [];

    public void Add(Type type, string mimeType, Func<object, string> format)
    {
        lock (_lock) _formats[(type, mimeType)] = format;
    }

    /// <summary>Rows, items or entries shown of one collection.</summary>
    public int RowLimit { get; set; } = ObjectDescriber.RowLimit;

    public void Clear()
    {
        lock (_lock)
        {
            _formats.Clear();
            _preferred.Clear();
            RowLimit = ObjectDescriber.RowLimit;
        }
    }

    public void Prefer(Type type, IReadOnlyList<string> mimeTypes)
    {
        lock (_lock)
        {
            if (mimeTypes.Count == 0) _preferred.Remove(type);
            else _preferred[type] = mimeTypes;
        }
    }

    /// <summary>What is left of a bundle where its type's values are to be shown in certain representations only.</summary>
    public MimeBundle Preferred(MimeBundle bundle, object? value)
    {
        IReadOnlyList<string>? wanted;
        lock (_lock) wanted = value is null || _preferred.Count == 0 ? null : _preferred.FirstOrDefault(entry => entry.Key.IsInstanceOfType(value)).Value;
        return wanted is null || !wanted.Any(bundle.ContainsKey) ? bundle : bundle.Only(wanted);
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

using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Workspace.Core.Display;

/// <summary>
/// One thing to show, in several representations of which a front end picks the richest it can draw.
/// </summary>
/// <remarks>
/// An object shows itself by having a public parameterless method <c>ToMimeBundle()</c> whose result enumerates
/// <c>KeyValuePair&lt;string, object&gt;</c>; no reference to this type is needed. A value is a <see cref="string"/>, a
/// byte array (sent as base64) or a <see cref="System.Text.Json.Nodes.JsonNode"/> (for JSON types).
/// </remarks>
public sealed class MimeBundle : IReadOnlyDictionary<string, object>
{
    private readonly Dictionary<string, object> _representations = new(StringComparer.Ordinal);

    /// <summary>Creates a bundle with its plain text.</summary>
    /// <param name="text">What a terminal shows.</param>
    public MimeBundle(string text) => _representations[MimeTypes.Text] = text;

    /// <inheritdoc/>
    public int Count => _representations.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _representations.Keys;

    /// <inheritdoc/>
    public IEnumerable<object> Values => _representations.Values;

    /// <inheritdoc/>
    public object this[string key] => _representations[key];

    /// <summary>Adds or replaces one representation.</summary>
    /// <param name="mimeType">Its MIME type, such as <see cref="MimeTypes.Html"/>.</param>
    /// <param name="value">A string, bytes, or a JSON node.</param>
    /// <returns>This bundle, to chain calls.</returns>
    public MimeBundle With(string mimeType, object value)
    {
        _representations[mimeType] = value;
        return this;
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _representations.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _representations.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _representations.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

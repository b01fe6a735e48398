using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

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

    /// <summary>
    /// How the representations want to be shown, by MIME type, as Jupyter front ends know it: <c>{"image/png": {"width": 640}}</c>,
    /// <c>{"text/html": {"isolated": true}}</c>. Default empty.
    /// </summary>
    public JsonObject Metadata { get; } = [];

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

    /// <summary>Says how one representation wants to be shown.</summary>
    /// <param name="mimeType">Its MIME type.</param>
    /// <param name="value">Such as <c>{"width": 640}</c>; copied.</param>
    /// <returns>This bundle, to chain calls.</returns>
    public MimeBundle WithMetadata(string mimeType, JsonNode? value)
    {
        Metadata[mimeType] = value?.DeepClone();
        return this;
    }

    /// <summary>A bundle of the plain text and some of the other representations, with what is said about them.</summary>
    /// <param name="mimeTypes">Their MIME types; those that are not there are passed over.</param>
    /// <returns>The new bundle.</returns>
    public MimeBundle Only(params IEnumerable<string> mimeTypes)
    {
        var kept = new MimeBundle((string)this[MimeTypes.Text]);
        foreach (var mimeType in mimeTypes.Where(ContainsKey)) kept.With(mimeType, this[mimeType]);
        foreach (var (key, value) in Metadata)
            if (kept.ContainsKey(key)) kept.WithMetadata(key, value);
        return kept;
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _representations.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _representations.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _representations.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections;

namespace Workspace.LocalCloud.Access.Policies;

/// <summary>The condition keys of one request with their values. Names ignore case, as IAM's do.</summary>
internal sealed class PolicyContext : IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets a key that has one value; nothing where the value is null.</summary>
    public void Add(string key, string? value)
    {
        if (value is not null) _values[key] = [value];
    }

    /// <summary>Sets a key that may have several values.</summary>
    public void Add(string key, IReadOnlyList<string> values) => _values[key] = values;

    /// <summary>Takes over what another has.</summary>
    public void AddAll(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> others)
    {
        foreach (var (key, values) in others) _values[key] = values;
    }

    /// <summary>A key's values, or null where the request does not have the key.</summary>
    public IReadOnlyList<string>? Find(string key) => _values.GetValueOrDefault(key);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

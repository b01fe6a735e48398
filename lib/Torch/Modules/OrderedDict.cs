using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which keys were added.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public class OrderedDict<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>> where TKey : notnull
{
    private readonly OrderedDictionary<TKey, TValue> _items = [];

    /// <summary>How many.</summary>
    public int Count => _items.Count;

    /// <summary>The keys in their order.</summary>
    public IEnumerable<TKey> Keys => _items.Keys;

    /// <summary>The values in the order of their keys.</summary>
    public IEnumerable<TValue> Values => _items.Values;

    /// <summary>The value of a key; setting keeps the place of one that exists.</summary>
    /// <param name="key">The key.</param>
    public TValue this[TKey key]
    {
        get => _items[key];
        set => _items[key] = value;
    }

    /// <summary>Adds at the end.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(TKey key, TValue value) => _items.Add(key, value);

    /// <summary>Adds at the end unless the key exists.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public bool TryAdd(TKey key, TValue value) => _items.TryAdd(key, value);

    /// <summary>Removes a key.</summary>
    /// <param name="key">The key.</param>
    public bool Remove(TKey key) => _items.Remove(key);

    /// <summary>Whether the key exists.</summary>
    /// <param name="key">The key.</param>
    public bool ContainsKey(TKey key) => _items.ContainsKey(key);

    /// <summary>Looks a key up.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => _items.TryGetValue(key, out value);

    /// <summary>Removes all.</summary>
    public void clear() => _items.Clear();

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

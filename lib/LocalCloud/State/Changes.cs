namespace Workspace.LocalCloud.State;

/// <summary>Changes to several rows that take effect together or not at all.</summary>
internal sealed class Changes
{
    private readonly List<(ITable Table, string Key, object? Value)> _all = [];

    /// <summary>The changes so far, in order.</summary>
    public IReadOnlyList<(ITable Table, string Key, object? Value)> All => _all;

    /// <summary>Adds or replaces a row.</summary>
    public void Set<T>(Table<T> table, string key, T value)
        where T : class => _all.Add((table, key, value));

    /// <summary>Removes a row, if it is there.</summary>
    public void Remove<T>(Table<T> table, string key)
        where T : class => _all.Add((table, key, null));
}

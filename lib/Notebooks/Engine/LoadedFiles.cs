namespace Workspace.Notebooks.Engine;

/// <summary>The files that one cell loads: each runs once, and none may load itself.</summary>
/// <param name="notebook">The notebook whose cell it is, or null.</param>
internal sealed class LoadedFiles(string? notebook)
{
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    /// <summary>The notebook whose cell it is, or null.</summary>
    public string? Notebook { get; } = notebook;

    /// <summary>Starts a file.</summary>
    /// <returns>False when it has run already.</returns>
    /// <exception cref="CyclicLoadException">It is being loaded.</exception>
    public bool TryEnter(string path)
    {
        if (_open.IndexOf(path) is >= 0 and var start) throw new CyclicLoadException([.. _open.Skip(start), path]);
        if (!_done.Add(path)) return false;
        _open.Add(path);
        return true;
    }

    /// <summary>The file started last has run.</summary>
    public void Leave() => _open.RemoveAt(_open.Count - 1);
}

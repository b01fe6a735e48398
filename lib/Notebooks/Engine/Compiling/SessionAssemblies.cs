using Microsoft.CodeAnalysis;

namespace Workspace.Notebooks.Engine.Compiling;

/// <summary>Everything that a session's cells are compiled against, each under a key by which a newer version replaces it.</summary>
internal sealed class SessionAssemblies
{
    private readonly Dictionary<string, MetadataReference> _current = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MetadataReference> _new = [];
    private readonly Dictionary<string, MetadataReference> _deferred = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The newest version of each but one: what a new version of that one is compiled against.</summary>
    public IEnumerable<MetadataReference> CurrentExcept(string key) =>
        _current.Where(entry => !string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Value);

    /// <summary>What no submission has had yet. A submission inherits the rest from its predecessor.</summary>
    public IReadOnlyList<MetadataReference> New => _new;

    /// <summary>
    /// What cells get only when one does not compile without: every reference makes every cell slower to compile
    /// (a third less time with a few dozen references than with all 170 of the framework) and larger in memory.
    /// </summary>
    public IReadOnlyCollection<MetadataReference> Deferred => _deferred.Values;

    /// <summary>Adds an assembly that cells rarely need.</summary>
    public void Defer(string key, MetadataReference reference)
    {
        _current[key] = reference;
        _deferred[key] = reference;
    }

    /// <summary>A cell needs what was deferred: the next submission gets it, and those after inherit it.</summary>
    public void AddDeferred()
    {
        _new.AddRange(_deferred.Values);
        _deferred.Clear();
    }

    /// <summary>Adds an assembly, or replaces it where the key exists.</summary>
    /// <remarks>
    /// To the compiler a newer assembly version of the same name supersedes an older one in later submissions, while
    /// those before keep theirs; an equal version would be ignored.
    /// </remarks>
    public void Add(string key, MetadataReference reference)
    {
        _current[key] = reference;
        _deferred.Remove(key);
        _new.Add(reference);
    }

    public bool Contains(string key) => _current.ContainsKey(key);

    /// <summary>A submission that got <see cref="New"/> has become part of the chain.</summary>
    public void MarkInherited() => _new.Clear();
}

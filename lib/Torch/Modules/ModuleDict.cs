using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules by name.</summary>
/// <typeparam name="T">The type of the modules.</typeparam>
public class ModuleDict<T> : nn.Module where T : nn.Module
{
    /// <summary>Creates the dictionary.</summary>
    /// <param name="modules">What it holds at first.</param>
    public ModuleDict(params (string name, T module)[] modules) : base(nameof(ModuleDict<T>))
    {
        foreach (var (name, module) in modules) Add(name, module);
    }

    /// <summary>How many.</summary>
    public int Count => _internal_submodules.Count;

    /// <summary>The names in their order.</summary>
    public IEnumerable<string> Keys => _internal_submodules.Keys;

    /// <summary>The modules in the order of their names.</summary>
    public IEnumerable<T> Values => _internal_submodules.Values.Cast<T>();

    /// <summary>The module of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="Workspace.Core.Errors.UnknownNameException">There is none.</exception>
    public T this[string name] => _internal_submodules.TryGetValue(name, out var module)
        ? (T)module
        : throw new Workspace.Core.Errors.UnknownNameException("Module", name, "the dictionary", [.. Keys]);

    /// <summary>Adds a module.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="module">The module.</param>
    public void Add(string name, T module) => register_module(name, module);

    /// <summary>Whether there is a module of that name.</summary>
    /// <param name="name">The name.</param>
    public bool ContainsKey(string name) => _internal_submodules.ContainsKey(name);
}

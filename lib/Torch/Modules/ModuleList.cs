using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A list of modules, named by their places.</summary>
/// <typeparam name="T">The type of the modules.</typeparam>
public class ModuleList<T> : nn.Module, IReadOnlyList<T> where T : nn.Module
{
    private readonly List<T> _list = [];

    /// <summary>Creates the list.</summary>
    /// <param name="modules">What it holds at first.</param>
    public ModuleList(params T[] modules) : base(nameof(ModuleList<T>)) => extend(modules);

    /// <inheritdoc/>
    public int Count => _list.Count;

    /// <inheritdoc/>
    public T this[int index] => _list[index];

    /// <summary>Adds a module at the end.</summary>
    /// <param name="module">The module.</param>
    public void append(T module)
    {
        register_module(_list.Count.ToString(CultureInfo.InvariantCulture), module);
        _list.Add(module);
    }

    /// <inheritdoc cref="append"/>
    public void Add(T module) => append(module);

    /// <summary>Adds modules at the end.</summary>
    /// <param name="modules">The modules.</param>
    public void extend(IEnumerable<T> modules)
    {
        foreach (var module in modules) append(module);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

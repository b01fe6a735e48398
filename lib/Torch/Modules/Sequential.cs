using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules one after the other.</summary>
public class Sequential : nn.Module<Tensor, Tensor>, IEnumerable<nn.Module<Tensor, Tensor>>
{
    private readonly List<nn.Module<Tensor, Tensor>> _modules = [];

    internal Sequential(IEnumerable<(string Name, nn.Module<Tensor, Tensor> Module)> modules) : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules) append(name, module);
    }

    /// <summary>How many.</summary>
    public int Count => _modules.Count;

    /// <summary>One of them.</summary>
    /// <param name="index">Its place.</param>
    public nn.Module<Tensor, Tensor> this[int index] => _modules[index];

    /// <summary>Adds a module at the end, named by its place.</summary>
    /// <param name="module">The module.</param>
    /// <returns>This module.</returns>
    public Sequential append(nn.Module<Tensor, Tensor> module) => append(_modules.Count.ToString(CultureInfo.InvariantCulture), module);

    /// <summary>Adds a module at the end.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="module">The module.</param>
    /// <returns>This module.</returns>
    public Sequential append(string name, nn.Module<Tensor, Tensor> module)
    {
        register_module(name, module);
        _modules.Add(module);
        return this;
    }

    /// <inheritdoc/>
    /// <remarks>Results between two modules are disposed as soon as the next one is done.</remarks>
    public override Tensor forward(Tensor input)
    {
        if (_modules.Count == 0) return input.alias();
        var current = input;
        foreach (var module in _modules)
        {
            var next = module.call(current);
            if (!ReferenceEquals(current, input) && !ReferenceEquals(current, next)) current.Dispose();
            current = next;
        }
        return current;
    }

    /// <inheritdoc/>
    public IEnumerator<nn.Module<Tensor, Tensor>> GetEnumerator() => _modules.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

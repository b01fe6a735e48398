using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A list of parameters, named by their places.</summary>
public class ParameterList : nn.Module, IReadOnlyList<Parameter>
{
    /// <summary>Creates the list.</summary>
    /// <param name="parameters">What it holds at first.</param>
    public ParameterList(params Parameter[] parameters) : base(nameof(ParameterList))
    {
        foreach (var parameter in parameters) Add(parameter);
    }

    /// <inheritdoc/>
    public int Count => _internal_params.Count;

    /// <inheritdoc/>
    public Parameter this[int index] => _internal_params.Values.ElementAt(index);

    /// <summary>Adds a parameter at the end.</summary>
    /// <param name="parameter">The parameter.</param>
    public void Add(Parameter parameter) => register_parameter(Count.ToString(CultureInfo.InvariantCulture), parameter);

    /// <inheritdoc/>
    public IEnumerator<Parameter> GetEnumerator() => _internal_params.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

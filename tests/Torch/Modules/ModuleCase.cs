using static TorchSharp.torch;

namespace TorchSharp.Tests.Modules;

/// <summary>A module as the contract suite uses it.</summary>
internal sealed record ModuleCase
{
    /// <summary>The name of its case in modules.json.</summary>
    public required string Name { get; init; }

    public required Func<nn.Module> Create { get; init; }

    /// <summary>Makes its inputs anew.</summary>
    public required Func<Tensor[]> Inputs { get; init; }

    public required Func<nn.Module, Tensor[], Tensor> Forward { get; init; }

    /// <summary>Whether it is looked at in training mode: without chance, both modes can be.</summary>
    public bool Training { get; init; } = true;

    /// <summary>Whether its parameters were filled as make.py fills them.</summary>
    public nn.Module Filled()
    {
        var module = Oracles.Oracle.Filled(Create());
        module.train(Training);
        return module;
    }

    public override string ToString() => Name;
}

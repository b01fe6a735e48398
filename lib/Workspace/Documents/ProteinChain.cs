using TorchSharp;
using Workspace.Core.Bson.Mapping;
using Workspace.Learn.Graphs;
using Workspace.Learn.Structures;

namespace Workspace.Documents;

/// <summary>A protein chain as the tutorial on protein graphs keeps it in its database.</summary>
public sealed record ProteinChain
{
    /// <summary>The identifier: of a prediction that of its entry (<c>AF-Q57887</c>), of an experiment that of the entry and the chain (<c>1JT8-A</c>).</summary>
    [BsonName("_id")]
    public required string Id { get; init; }

    /// <summary>One letter per residue.</summary>
    [BsonName("seq")]
    public required string Sequence { get; init; }

    /// <summary>N, C-alpha, C and O of each residue in ångström, shape [residues, 4, 3]; NaN where an atom was not located.</summary>
    [BsonName("coords")]
    public required float[][][] Coordinates { get; init; }

    /// <summary>Whether it was predicted rather than determined by experiment.</summary>
    [BsonName("is_AF")]
    public bool IsAlphaFold { get; init; }

    /// <summary>What stands as temperature factor of each residue's C-alpha: of a prediction its confidence from 0 to 100, of an experiment how much the atom moves, in Å². Empty where it was not read.</summary>
    [BsonName("b_factors")]
    public IReadOnlyList<double> TemperatureFactors { get; init; } = [];

    /// <summary>Which part of the data it is in: <c>train</c>, <c>valid</c> or <c>test</c>; null before the split.</summary>
    [BsonName("split")]
    public string? Split { get; init; }

    /// <summary>The C-alpha positions: x, y, z of each residue.</summary>
    /// <returns>3 × residues numbers.</returns>
    public float[] AlphaCarbons() => [.. Coordinates.SelectMany(atoms => atoms[1])];

    /// <summary>The chain as a graph with its label.</summary>
    /// <param name="k">Neighbours of each residue; default 4.</param>
    /// <returns>The graph; its label is 1 for a prediction.</returns>
    /// <exception cref="GraphException">No residue is located, or sequence and coordinates do not fit together.</exception>
    public LabeledGraphs ToExample(int k = 4) => new(ResidueGraph.Of(Sequence, AlphaCarbons(), k), torch.tensor(new[,] { { IsAlphaFold ? 1f : 0f } }).DetachFromDisposeScope());
}

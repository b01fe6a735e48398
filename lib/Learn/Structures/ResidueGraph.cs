using Workspace.Learn.Graphs;
using Workspace.Learn.Graphs.Neighbors;
using static TorchSharp.torch;

namespace Workspace.Learn.Structures;

/// <summary>Graphs of proteins: a node for each residue, edges from its nearest residues in space.</summary>
public static class ResidueGraph
{
    /// <summary>The standard amino acids in the order of their features; a 21st feature stands for any other residue.</summary>
    public const string Letters = "ACDEFGHIKLMNPQRSTVWY";

    /// <summary>Features of a node.</summary>
    public const int FeatureCount = 21;

    /// <summary>Builds the graph of a chain.</summary>
    /// <param name="sequence">A letter per residue.</param>
    /// <param name="alphaCarbons">Positions of the C-alpha atoms in ångström: x, y, z of each residue; a residue whose position is not known (NaN) is left out.</param>
    /// <param name="k">Neighbours of each residue; default 4, the tutorial's.</param>
    /// <param name="includeSelf">Whether a residue counts among its own k nearest, as in the tutorial's DGL (default).</param>
    /// <returns>A graph with one node per located residue, in order, whose features say which amino acid it is (one-hot, Float32, shape [residues, 21]).</returns>
    /// <exception cref="GraphException">There are not three coordinates per letter, or no residue is located.</exception>
    public static Graph Of(string sequence, ReadOnlySpan<float> alphaCarbons, int k = 4, bool includeSelf = true)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        if (alphaCarbons.Length != 3 * sequence.Length) throw new GraphException($"The sequence has {sequence.Length} residues and there are {alphaCarbons.Length} coordinates; each residue needs three.");
        var located = LocatedResidues(alphaCarbons);
        if (located.Count == 0) throw new GraphException($"None of the {sequence.Length} residues has a position: there is nothing to build a graph of.");
        using var scope = NewDisposeScope();
        var positions = new float[located.Count * 3];
        var features = new float[located.Count * FeatureCount];
        for (var node = 0; node < located.Count; node++)
        {
            alphaCarbons.Slice(located[node] * 3, 3).CopyTo(positions.AsSpan(node * 3));
            var letter = Letters.IndexOf(char.ToUpperInvariant(sequence[located[node]]), StringComparison.Ordinal);
            features[(node * FeatureCount) + (letter < 0 ? Letters.Length : letter)] = 1;
        }
        return new Graph(tensor(features, located.Count, FeatureCount), NeighborGraph.Edges(tensor(positions, located.Count, 3), k, includeSelf: includeSelf));
    }

    /// <summary>Which residues have a position: node i of the graph is residue i of this list.</summary>
    /// <param name="alphaCarbons">Positions of the C-alpha atoms: x, y, z of each residue.</param>
    /// <returns>Their numbers in the sequence, from 0, rising.</returns>
    public static IReadOnlyList<int> LocatedResidues(ReadOnlySpan<float> alphaCarbons)
    {
        var located = new List<int>(alphaCarbons.Length / 3);
        for (var residue = 0; residue < alphaCarbons.Length / 3; residue++)
        {
            var place = alphaCarbons.Slice(residue * 3, 3);
            if (float.IsFinite(place[0]) && float.IsFinite(place[1]) && float.IsFinite(place[2])) located.Add(residue);
        }
        return located;
    }
}

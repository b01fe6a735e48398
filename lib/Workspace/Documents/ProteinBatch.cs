using Workspace.Core.Bson;
using Workspace.Learn.Graphs;
using Workspace.Learn.Streaming;

namespace Workspace.Documents;

/// <summary>Streamed protein chains side by side as one batch of graphs.</summary>
public static class ProteinBatch
{
    /// <summary>Makes a batch with the tutorial's four neighbours per residue.</summary>
    /// <param name="examples">The chains with their labels.</param>
    /// <returns>The batch, the caller's.</returns>
    public static LabeledGraphs Of(IReadOnlyList<StreamedExample<BsonValue, BsonValue, ProteinChain>> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var graphs = examples.Select(example => example.Item.ToExample()).ToList();
        try
        {
            return LabeledGraphs.Join(graphs);
        }
        finally
        {
            foreach (var graph in graphs) graph.Dispose();
        }
    }
}

using Workspace.Core.Bson;
using Workspace.Learn.Graphs;
using Workspace.Learn.Streaming;
using Workspace.Learn.Training;

namespace Workspace.Documents;

/// <summary>Streamed protein chains side by side as one batch of graphs.</summary>
public static class ProteinBatch
{
    /// <summary>Batches of a stream, for a trainer.</summary>
    /// <param name="dataset">The stream.</param>
    /// <param name="batchSize">Chains in a batch, 1 or more; default 64.</param>
    /// <returns>The batches.</returns>
    public static IBatchSource<LabeledGraphs> Stream(StreamingDataset<BsonValue, BsonValue, ProteinChain> dataset, int batchSize = 64) =>
        new StreamingBatches<BsonValue, BsonValue, ProteinChain, LabeledGraphs>(dataset, Of, batchSize);

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

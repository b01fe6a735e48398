using static TorchSharp.torch;

namespace Workspace.Learn.Graphs;

/// <summary>Graphs with what is to be learnt about each: one example, or a batch of several.</summary>
/// <param name="Graphs">The graphs.</param>
/// <param name="Labels">Shape [graphs, …], in their order; disposed with the graphs.</param>
public sealed record LabeledGraphs(Graph Graphs, Tensor Labels) : IDisposable
{
    /// <summary>Puts examples side by side as a batch, or batches as a larger one.</summary>
    /// <param name="examples">One or more, whose graphs and labels fit together; they stay the caller's.</param>
    /// <returns>A new batch of all their graphs, in order.</returns>
    /// <exception cref="GraphException">There are none, or they do not fit together.</exception>
    public static LabeledGraphs Join(IReadOnlyList<LabeledGraphs> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return new LabeledGraphs(Graph.Join([.. examples.Select(example => example.Graphs)]), cat([.. examples.Select(example => example.Labels)]).DetachFromDisposeScope());
    }

    /// <summary>Releases the tensors.</summary>
    public void Dispose()
    {
        Graphs.Dispose();
        Labels.Dispose();
    }
}

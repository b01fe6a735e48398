using TorchSharp;
using Workspace.Learn.Graphs;
using Workspace.Learn.Graphs.Layers;
using Workspace.Learn.Tests.Graphs.Oracles;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Graphs.Layers;

/// <summary>Every layer and pooling in every setting, under one shape: features and a graph in, rows out.</summary>
internal static class LayerCases
{
    private const int In = GraphOracle.In;
    private const int Out = GraphOracle.Out;

    /// <summary>Layers: one row per node comes out.</summary>
    internal static Dictionary<string, Func<GraphLayer>> Layers { get; } = new()
    {
        ["GraphConv_Both"] = () => new GraphConv(In, Out),
        ["GraphConv_InDegree"] = () => new GraphConv(In, Out, DegreeNormalization.InDegree),
        ["GraphConv_Right"] = () => new GraphConv(In, Out, DegreeNormalization.Right),
        ["GraphConv_None"] = () => new GraphConv(In, Out, DegreeNormalization.None),
        ["SageConv_Mean"] = () => new SageConv(In, Out),
        ["SageConv_Sum"] = () => new SageConv(In, Out, NeighborAggregation.Sum),
        ["SageConv_Max"] = () => new SageConv(In, Out, NeighborAggregation.Max),
        ["GatConv_1"] = () => new GatConv(In, Out),
        ["GatConv_2"] = () => new GatConv(In, Out, new GatOptions { Heads = 2 }),
        ["GatConv_2_mean"] = () => new GatConv(In, Out, new GatOptions { Heads = 2, Concatenate = false }),
        ["RelationalGraphConv"] = () => new RelationalGraphConv(In, Out, GraphOracle.Types),
        ["RelationalGraphConv_bases"] = () => new RelationalGraphConv(In, Out, GraphOracle.Types, bases: 2),
    };

    /// <summary>Poolings: one row per graph comes out. The module of those that have one.</summary>
    internal static Dictionary<string, Func<(nn.Module? Module, Func<Tensor, Graph, Tensor> Pool)>> Poolings { get; } = new()
    {
        ["Pooling_Mean"] = () => (null, GraphPooling.Mean),
        ["Pooling_Sum"] = () => (null, GraphPooling.Sum),
        ["Pooling_Max"] = () => (null, GraphPooling.Max),
        ["GlobalAttentionPooling"] = () =>
        {
            var module = GraphOracle.Filled(new GlobalAttentionPooling(In));
            return (module, (features, graph) => module.call(features, graph).Pooled);
        },
    };
}

namespace Workspace.Charts.Figures;

/// <summary>Where one bar ends up once the layers of its panel are put beside or on top of each other.</summary>
internal readonly record struct Bar(BarLayer Layer, int Index, double Start, double End, double Base, double Top)
{
    /// <summary>Puts the bar layers of one panel beside or on top of each other.</summary>
    public static IEnumerable<Bar> Place(IReadOnlyList<BarLayer> layers, BarMode mode) =>
        mode == BarMode.Grouped ? Beside(layers) : OnTop(layers);

    private static IEnumerable<Bar> Beside(IReadOnlyList<BarLayer> layers)
    {
        for (var i = 0; i < layers.Count; i++)
        {
            var layer = layers[i];
            for (var j = 0; j < layer.Values.Length; j++)
            {
                var width = (layer.Ends[j] - layer.Starts[j]) / layers.Count;
                var start = layer.Starts[j] + i * width;
                yield return new Bar(layer, j, start, start + width, 0, layer.Values[j]);
            }
        }
    }

    // Negative values grow downwards in a stack of their own.
    private static IEnumerable<Bar> OnTop(IReadOnlyList<BarLayer> layers)
    {
        var above = new Dictionary<double, double>();
        var below = new Dictionary<double, double>();
        foreach (var layer in layers)
        {
            for (var j = 0; j < layer.Values.Length; j++)
            {
                var stack = layer.Values[j] >= 0 ? above : below;
                var from = stack.GetValueOrDefault(layer.Starts[j]);
                var to = stack[layer.Starts[j]] = from + layer.Values[j];
                yield return new Bar(layer, j, layer.Starts[j], layer.Ends[j], from, to);
            }
        }
    }
}

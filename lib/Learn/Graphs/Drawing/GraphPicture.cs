using System.Globalization;
using System.Net;
using System.Text;
using TorchSharp;
using Workspace.Core.Display;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs.Drawing;

/// <summary>A drawing of a graph: nodes and edges, the nodes coloured by a figure, such as a model's attention.</summary>
public sealed class GraphPicture
{
    private const int MostNodes = 2_000;
    private const int Margin = 24;
    private const int TitleHeight = 22;

    // From pale to dark red, as the tutorial's colour map.
    private static readonly (double R, double G, double B)[] Reds = [(255, 240, 232), (252, 128, 98), (126, 8, 20)];

    private readonly (double X, double Y)[] _places;
    private readonly HashSet<(int, int)> _edges;
    private readonly double[]? _values;
    private readonly GraphPictureOptions _options;

    private GraphPicture((double X, double Y)[] places, HashSet<(int, int)> edges, double[]? values, GraphPictureOptions options) =>
        (_places, _edges, _values, _options) = (places, edges, values, options);

    /// <summary>Draws a graph.</summary>
    /// <param name="graph">One graph of at most 2,000 nodes.</param>
    /// <param name="values">A figure per node, shape [nodes], which decides its colour: pale for the smallest, dark for the largest; default null: all alike.</param>
    /// <param name="options">Title, labels, size; default none of the first, node numbers, 560 pixels.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="GraphException">There are several graphs, too many nodes, values that do not fit, or an option out of range.</exception>
    public static GraphPicture Draw(Graph graph, Tensor? values = null, GraphPictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new GraphPictureOptions();
        options.Validate(graph.NodeCount);
        if (graph.GraphCount != 1) throw new GraphException($"{graph.GraphCount} graphs lie side by side. Draw them one by one: graph.Split().");
        if (graph.NodeCount is 0 or > MostNodes) throw new GraphException($"The graph has {graph.NodeCount} nodes; a picture can be read with 1 to {MostNodes}.");
        if (values is not null && (values.shape.Length != 1 || values.shape[0] != graph.NodeCount))
            throw new GraphException($"The values have the shape [{string.Join(", ", values.shape)}]; there must be one per node, [{graph.NodeCount}].");
        var edges = Pairs(graph);
        var places = SpringLayout.Place((int)graph.NodeCount, edges, options.Iterations, options.Seed);
        return new GraphPicture(places, edges, values is null ? null : Numbers(values), options);
    }

    /// <summary>The picture as SVG.</summary>
    /// <returns>A document.</returns>
    public string ToSvg()
    {
        var (size, top) = (_options.Size, _options.Title.Length > 0 ? TitleHeight : 0);
        var svg = new StringBuilder();
        Append(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size}\" height=\"{size + top}\" viewBox=\"0 0 {size} {size + top}\" font-family=\"sans-serif\">");
        Append(svg, $"<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        if (top > 0) Append(svg, $"<text x=\"{size / 2}\" y=\"18\" font-size=\"14\" text-anchor=\"middle\" fill=\"#222\">{WebUtility.HtmlEncode(_options.Title)}</text>");
        var places = Fit(top);
        svg.Append("<g stroke=\"#b8bcc4\" stroke-width=\"1\">");
        foreach (var (i, j) in _edges) Append(svg, $"<line x1=\"{places[i].X:0.#}\" y1=\"{places[i].Y:0.#}\" x2=\"{places[j].X:0.#}\" y2=\"{places[j].Y:0.#}\"/>");
        svg.Append("</g>");
        for (var i = 0; i < places.Length; i++) AppendNode(svg, i, places[i]);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>Shows the picture.</summary>
    /// <returns>SVG, and in words the nodes with the largest values.</returns>
    public MimeBundle ToMimeBundle() => new MimeBundle(ToString()).With(MimeTypes.Svg, ToSvg());

    /// <inheritdoc/>
    public override string ToString()
    {
        var title = _options.Title.Length > 0 ? $"{_options.Title}: " : "";
        var sizes = FormattableString.Invariant($"{_places.Length} nodes, {_edges.Count} pairs joined");
        if (_values is null) return title + sizes;
        var largest = _values.Index().OrderByDescending(pair => pair.Item).Take(5).Select(pair => FormattableString.Invariant($"{Label(pair.Index)} ({pair.Item:0.###})"));
        return $"{title}{sizes}; largest: {string.Join(", ", largest)}";
    }

    private void AppendNode(StringBuilder svg, int node, (double X, double Y) place)
    {
        var share = Share(node);
        // Smaller where many nodes share the room, and readable on dark and on pale.
        var radius = Math.Clamp(_options.Size / (3.2 * Math.Sqrt(_places.Length)), 3, 11);
        Append(svg, $"<circle cx=\"{place.X:0.#}\" cy=\"{place.Y:0.#}\" r=\"{radius:0.#}\" fill=\"{Color(share)}\" stroke=\"#8a3a34\" stroke-width=\"0.6\">");
        var value = _values is null ? "" : FormattableString.Invariant($": {_values[node]:0.####}");
        Append(svg, $"<title>{WebUtility.HtmlEncode(Label(node))}{value}</title></circle>");
        if (radius >= 6) Append(svg, $"<text x=\"{place.X:0.#}\" y=\"{place.Y + (radius / 3):0.#}\" font-size=\"{radius * 0.85:0.#}\" text-anchor=\"middle\" fill=\"{(share > 0.6 ? "#fff" : "#222")}\">{WebUtility.HtmlEncode(Label(node))}</text>");
    }

    private (double X, double Y)[] Fit(int top)
    {
        var (left, right) = (_places.Min(place => place.X), _places.Max(place => place.X));
        var (low, high) = (_places.Min(place => place.Y), _places.Max(place => place.Y));
        var room = _options.Size - (2 * Margin);
        double Scaled(double value, double from, double to) => Margin + (to > from ? room * (value - from) / (to - from) : room / 2.0);
        return Array.ConvertAll(_places, place => (Scaled(place.X, left, right), top + Scaled(place.Y, low, high)));
    }

    private double Share(int node)
    {
        if (_values is null) return 0;
        var (least, most) = (_values.Min(), _values.Max());
        return most > least ? (_values[node] - least) / (most - least) : 0;
    }

    private string Label(int node) => _options.Labels?[node] ?? node.ToString(CultureInfo.InvariantCulture);

    private static string Color(double share)
    {
        var at = Math.Clamp(share, 0, 1) * (Reds.Length - 1);
        var (from, to) = (Reds[(int)at], Reds[Math.Min((int)at + 1, Reds.Length - 1)]);
        byte Mix(double a, double b) => (byte)Math.Round(a + ((b - a) * (at - (int)at)));
        return FormattableString.Invariant($"#{Mix(from.R, to.R):x2}{Mix(from.G, to.G):x2}{Mix(from.B, to.B):x2}");
    }

    // An edge and its reverse are one line, and loops are none.
    private static HashSet<(int, int)> Pairs(Graph graph)
    {
        using var scope = NewDisposeScope();
        var (sources, targets) = (graph.Sources.cpu().contiguous().data<long>().ToArray(), graph.Targets.cpu().contiguous().data<long>().ToArray());
        return [.. sources.Zip(targets).Where(edge => edge.First != edge.Second).Select(edge => ((int)Math.Min(edge.First, edge.Second), (int)Math.Max(edge.First, edge.Second)))];
    }

    private static double[] Numbers(Tensor values)
    {
        using var scope = NewDisposeScope();
        return values.detach().cpu().to(ScalarType.Float64).data<double>().ToArray();
    }

    private static void Append(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}

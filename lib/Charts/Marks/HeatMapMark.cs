using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Marks;

/// <summary>A matrix of numbers as a grid of coloured cells.</summary>
internal sealed record HeatMapMark(double[,] Z, IReadOnlyList<string>? XLabels, IReadOnlyList<string>? YLabels, bool Annotate) : ChartMark
{
    // Cells along one side; larger matrices are averaged down.
    private const int MaxSide = 120;
    private const int CellSide = 34, SmallestSide = 320, LargestSide = 720;

    public override string Kind => "Heat map";

    public override Figure Build(ChartOptions options)
    {
        if (options.X.Scale == AxisScale.Log || options.Y.Scale == AxisScale.Log)
            throw new ChartException("Heat map cannot have a logarithmic axis, because its axes hold categories. Remove the scale from XAxis(…) and YAxis(…).");
        var notes = new List<string>();
        var (rows, columns) = (Z.GetLength(0), Z.GetLength(1));
        var (rowBlock, columnBlock) = (Math.Max(1, (rows + MaxSide - 1) / MaxSide), Math.Max(1, (columns + MaxSide - 1) / MaxSide));
        var cells = rowBlock > 1 || columnBlock > 1 ? Averaged(rowBlock, columnBlock) : Z;
        if (!ReferenceEquals(cells, Z)) notes.Add($"Each cell is the mean of up to {rowBlock} × {columnBlock} values.");
        if (Z.Length == 0) notes.Add("no rows");
        double[] finite = [.. cells.Cast<double>().Where(double.IsFinite)];
        if (finite.Length < cells.Length) notes.Add($"{NumberFormat.Count(cells.Length - finite.Length)} cells without a finite value are grey.");
        return new CartesianFigure
        {
            Title = options.Title ?? "",
            Description = $"Heat map of {NumberFormat.Count(rows)} × {NumberFormat.Count(columns)} values" + (finite.Length == 0 ? "." : $" from {NumberFormat.Value(finite.Min())} to {NumberFormat.Value(finite.Max())}."),
            Width = options.Width ?? Math.Clamp(columns * CellSide * 3 / 2 + 150, SmallestSide, LargestSide),
            Height = options.Height ?? Math.Clamp(rows * CellSide + 150, SmallestSide, LargestSide),
            X = AxisOf(options.X, XLabels, columns, columnBlock),
            Y = AxisOf(options.Y, YLabels, rows, rowBlock) with { Reversed = true },
            Panels = [new Panel(null, [new CellLayer { Color = Palette.Neutral, Z = cells, Annotate = Annotate, Width = XLabels is null ? columnBlock : 1, Height = YLabels is null ? rowBlock : 1 }])],
            ColorKey = KeyOf(finite),
            Notes = notes,
        };
    }

    private double[,] Averaged(int rowBlock, int columnBlock)
    {
        var (rows, columns) = (Z.GetLength(0), Z.GetLength(1));
        var cells = new double[(rows + rowBlock - 1) / rowBlock, (columns + columnBlock - 1) / columnBlock];
        for (var i = 0; i < cells.GetLength(0); i++)
            for (var j = 0; j < cells.GetLength(1); j++)
                cells[i, j] = BlockMean(i * rowBlock, Math.Min(rows, (i + 1) * rowBlock), j * columnBlock, Math.Min(columns, (j + 1) * columnBlock));
        return cells;
    }

    private double BlockMean(int top, int bottom, int left, int right)
    {
        var (sum, count) = (0.0, 0);
        for (var i = top; i < bottom; i++)
            for (var j = left; j < right; j++)
                if (double.IsFinite(Z[i, j])) (sum, count) = (sum + Z[i, j], count + 1);
        return count == 0 ? double.NaN : sum / count;
    }

    // A block of rows or columns goes by the first of its labels.
    private static Axis AxisOf(AxisOptions options, IReadOnlyList<string>? labels, int count, int block)
    {
        var title = options.Title ?? "";
        return labels is null
            ? new Axis { Title = title, Min = -0.5, Max = Math.Max(1, (count + block - 1) / block * block) - 0.5, Whole = true }
            : Axis.Bands(title, [.. labels.Where((_, i) => i % block == 0)]);
    }

    // Values on both sides of zero get colours that meet there.
    private static ColorKey KeyOf(double[] finite)
    {
        if (finite.Length == 0) return new ColorKey("", ColorRamp.Sequential, 0, 1);
        var (min, max) = (finite.Min(), finite.Max());
        if (min < 0 && max > 0)
        {
            var reach = Math.Max(-min, max);
            return new ColorKey("", ColorRamp.Diverging, -reach, reach);
        }
        return new ColorKey("", ColorRamp.Sequential, min >= 0 && min < max / 2 ? 0 : min, max);
    }
}

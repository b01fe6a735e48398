using System.Globalization;
using Workspace.Core.Tables;
using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Quality;

/// <summary>
/// How well each column alone tells the target: columns are cut into at most <see cref="Bins"/> bins, which are counted
/// against the target for all columns in one pass.
/// </summary>
internal sealed class PredictivePower(Frame frame, ColumnProfile targetProfile, bool isClassification)
{
    private const int Bins = 20;
    private const int MostCategories = 100;

    // Each column of a pass has hash tables of its own.
    private const int ColumnsPerPass = 50;

    public IReadOnlyDictionary<string, double> Measure(IEnumerable<ColumnProfile> profiles)
    {
        var columns = profiles.Where(IsMeasured).ToList();
        var powers = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (column, cells) in columns.Zip(Edges(columns)).Chunk(ColumnsPerPass).SelectMany(Count))
            powers[column.Name] = Math.Clamp(isClassification ? TheilU(cells) : CorrelationRatio(cells), 0, 1);
        return powers;
    }

    /// <summary>Counts the rows of each bin, and of each class in it, for several columns in one pass.</summary>
    private IEnumerable<(ColumnProfile Column, Cell[] Cells)> Count((ColumnProfile Column, double[]? Edges)[] columns)
    {
        var target = isClassification ? SqlWriter.AsText(targetProfile.Name) : ColumnProfiler.Number(Schema(targetProfile.Name));
        var names = columns.Select((_, i) => FormattableString.Invariant($"c{i}")).ToList();
        // Once per row, however many edges it is compared with.
        var values = columns.Zip(names, (c, name) => $"{(c.Edges is null ? $"coalesce({SqlWriter.AsText(c.Column.Name)}, '')" : ColumnProfiler.Number(Schema(c.Column.Name)))} AS {name}");
        var bins = columns.Zip(names, (c, name) => $"{(c.Edges is null ? name : BinSql(name, c.Edges))} AS {name}");
        var sets = names.Select(name => isClassification ? $"({name}, y)" : $"({name})");
        var counts = frame.ReadAll(
            $"SELECT count(*) AS n, {(isClassification ? "y AS label, 0 AS s, 0 AS q" : "CAST(NULL AS VARCHAR) AS label, sum(y) AS s, sum(y * y) AS q")}, {string.Join(", ", names.Select(name => $"CAST({name} AS VARCHAR) AS {name}"))} " +
            $"FROM (SELECT y, {string.Join(", ", bins)} FROM (SELECT {target} AS y, {string.Join(", ", values)} FROM self) WHERE y IS NOT NULL) GROUP BY GROUPING SETS ({string.Join(", ", sets)})");
        var (n, label, s, q) = (counts[0].ToDoubles(), counts[1].ToTexts(), counts[2].ToDoubles(), counts[3].ToDoubles());
        // No bin is null, so a row belongs to the one column that is not.
        return columns.Select((c, i) => (c.Column, Enumerable.Range(0, n.Length).Where(row => !counts[4 + i].IsMissing(row))
            .Select(row => new Cell((string)counts[4 + i].ValueAt(row)!, label[row], n[row], s[row], q[row])).ToArray()));
    }

    private bool IsMeasured(ColumnProfile column) =>
        column.Name != targetProfile.Name
        && (column.Type is InferredType.Numeric && column.Median is not null
            || column.Type is InferredType.Categorical or InferredType.Binary && column.Distinct <= MostCategories);

    // Quantile edges for numbers with many values; null where each value is a bin.
    private IEnumerable<double[]?> Edges(IReadOnlyList<ColumnProfile> columns)
    {
        var binned = columns.Where(c => c.Type == InferredType.Numeric && c.Distinct > Bins).ToList();
        if (binned.Count == 0) return columns.Select(_ => (double[]?)null);
        var shares = string.Join(", ", Enumerable.Range(1, Bins - 1).Select(i => SqlWriter.Number((double)i / Bins)));
        var digests = binned.Select((c, i) => FormattableString.Invariant($"approx_quantile({ColumnProfiler.FiniteNumber(Schema(c.Name))}, CAST([{shares}] AS FLOAT[])) AS q{i}"));
        var quantiles = frame.Sql($"SELECT {string.Join(", ", digests)} FROM self")
            .Numbers([.. binned.SelectMany((_, i) => Enumerable.Range(1, Bins - 1).Select(q => FormattableString.Invariant($"q{i}[{q}]")))]);
        var edges = binned.Zip(quantiles.Chunk(Bins - 1)).ToDictionary(pair => pair.First.Name, pair => pair.Second.Distinct().ToArray());
        return columns.Select(c => edges.GetValueOrDefault(c.Name));
    }

    // A missing value is a bin of its own: that something is missing can tell the target too.
    private static string BinSql(string x, double[] edges) => $"CASE WHEN {x} IS NULL THEN -1 ELSE {Search(x, edges, 0, edges.Length)} END";

    // The number of edges that are not above x, found by halving: the engine compares each row some four times, not nineteen.
    private static string Search(string x, double[] edges, int first, int last)
    {
        if (first == last) return first.ToString(CultureInfo.InvariantCulture);
        var middle = (first + last) / 2;
        return $"CASE WHEN {x} < {SqlWriter.Number(edges[middle])} THEN {Search(x, edges, first, middle)} ELSE {Search(x, edges, middle + 1, last)} END";
    }

    /// <summary>
    /// U = (H(Y) − H(Y|X)) / H(Y), less what so many bins explain of so few rows by chance (Miller, "Note on the bias of
    /// information estimates", 1955).
    /// </summary>
    private static double TheilU(Cell[] cells)
    {
        var total = cells.Sum(c => c.Rows);
        var entropy = Entropy(cells.GroupBy(c => c.Label).Select(g => g.Sum(c => c.Rows)));
        var conditional = cells.GroupBy(c => c.Bin).Sum(g => g.Sum(c => c.Rows) / total * Entropy(g.Select(c => c.Rows)));
        var chance = (Count(cells, c => c.Bin) - 1) * (Count(cells, c => c.Label) - 1) / (2 * total);
        return entropy == 0 ? 0 : (entropy - conditional - chance) / entropy;
    }

    private static double Count(Cell[] cells, Func<Cell, string?> key) => cells.Select(key).Distinct().Count();

    private static double Entropy(IEnumerable<double> counts)
    {
        var list = counts.ToList();
        var total = list.Sum();
        return -list.Where(n => n > 0).Sum(n => n / total * Math.Log(n / total));
    }

    /// <summary>ε²: the variance of the bins' means over that of all (η²), less what as many bins explain by chance (Kelley, 1935).</summary>
    private static double CorrelationRatio(Cell[] cells)
    {
        var (n, s, q) = (cells.Sum(c => c.Rows), cells.Sum(c => c.Sum), cells.Sum(c => c.SumOfSquares));
        var (total, within) = (q - s * s / n, q - cells.Sum(c => c.Sum * c.Sum / c.Rows));
        return total <= 0 || n <= cells.Length ? 0 : 1 - within / total * (n - 1) / (n - cells.Length);
    }

    private ColumnSchema Schema(string name) => frame.Schema.First(c => c.Name == name);

    private sealed record Cell(string Bin, string? Label, double Rows, double Sum, double SumOfSquares);
}

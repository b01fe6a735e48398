using Workspace.Core.Tables;
using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Quality;

/// <summary>Measures all columns of a frame in three passes over it.</summary>
internal sealed class ColumnProfiler(Frame frame, long rows)
{
    private const long MostRowsForExactDistinct = 100_000;
    private const double OutlierDeviations = 5;

    // A text column is one of numbers (or dates) when at least this share of its values is.
    private const double MostlyShare = 0.9;
    private const int FewCategories = 20;
    private const double FewCategoriesShare = 0.05;
    private const double IdentifierShare = 0.98;

    // Approximate counts of different values are off by some per cent.
    private const double IdentifierShareApproximate = 0.85;
    private const int FewestRowsForIdentifier = 20;

    // Keys are short words; longer ones with spaces are free text.
    private const double LongestIdentifier = 40;

    private bool IsDistinctExact => rows <= MostRowsForExactDistinct;

    public IReadOnlyList<ColumnProfile> Profile()
    {
        var profiles = frame.Schema.Zip(Measure(), Classify).ToList();
        var numeric = profiles.Where(p => p.Type is InferredType.Numeric or InferredType.Binary && p.Median is not null).ToList();
        var outliers = CountOutliers(numeric);
        return [.. profiles.Select(p => outliers.TryGetValue(p.Name, out var count) ? p with { Outliers = count } : p)];
    }

    /// <summary>A column as a number, where it is one; also of text.</summary>
    public static string Number(ColumnSchema column) => column.Kind == ColumnKind.Text
        ? $"TRY_CAST(nullif(trim({SqlWriter.Name(column.Name)}), '') AS DOUBLE)"
        : SqlWriter.AsNumber(column.Name);

    /// <summary>The same without infinities and NaN.</summary>
    public static string FiniteNumber(ColumnSchema column) => $"(CASE WHEN isfinite({Number(column)}) THEN {Number(column)} END)";

    private IEnumerable<ColumnMeasures> Measure()
    {
        var expressions = frame.Schema.SelectMany(Expressions).ToList();
        return frame.Numbers(expressions).Chunk(expressions.Count / frame.Schema.Count).Select(ColumnMeasures.Read);
    }

    // Always the same number, in the order in which ColumnMeasures reads them.
    private IEnumerable<string> Expressions(ColumnSchema column)
    {
        var name = SqlWriter.Name(column.Name);
        var missing = MissingSql.IsMissing(column, blankIsMissing: true);
        var isText = column.Kind == ColumnKind.Text;
        var hasNumbers = isText || column.IsNumeric || column.Kind == ColumnKind.Boolean;
        var x = FiniteNumber(column);
        var present = $"CASE WHEN NOT {missing} THEN {name} END";
        yield return $"count(*) FILTER (WHERE {missing})";
        yield return isText ? $"count(*) FILTER (WHERE trim({name}) = '')" : "0";
        yield return column.Kind == ColumnKind.Other ? "NULL" : IsDistinctExact ? $"count(DISTINCT {present})" : $"approx_count_distinct({present})";
        yield return hasNumbers ? $"count({x})" : "0";
        // The cast is slow where it fails, so only texts like 2024-… are tried.
        yield return isText ? $"count(CASE WHEN substr(trim({name}), 5, 1) IN ('-', '/') THEN TRY_CAST({name} AS TIMESTAMP) END)" : "0";
        yield return isText ? $"avg(length({name}))" : "NULL";
        yield return isText ? $"avg(CAST(contains(trim({name}), ' ') AS INTEGER))" : "NULL";
        foreach (var function in new[] { "avg", "stddev_samp", "min", "median", "max", "skewness", "kurtosis" })
            yield return hasNumbers ? $"{function}({x})" : "NULL";
    }

    private ColumnProfile Classify(ColumnSchema column, ColumnMeasures m)
    {
        var present = rows - (long)m.Missing;
        var isNumber = column.IsNumeric || column.Kind == ColumnKind.Text && present > 0 && m.Numbers >= MostlyShare * present;
        var distinct = double.IsNaN(m.Distinct) ? present : (long)m.Distinct;
        var type = present == 0 ? InferredType.Empty
            : column.Kind == ColumnKind.Other ? InferredType.Other
            : distinct == 1 ? InferredType.Constant
            : distinct == 2 ? InferredType.Binary
            : IsIdentifier(column, present, distinct, m, isNumber) ? InferredType.Identifier
            : isNumber ? InferredType.Numeric
            : column.Kind == ColumnKind.Time || m.Times >= MostlyShare * present ? InferredType.DateTime
            : distinct <= Math.Max(FewCategories, FewCategoriesShare * present) ? InferredType.Categorical
            : InferredType.Text;
        var profile = new ColumnProfile
        {
            Name = column.Name, TypeName = column.TypeName, Type = type, Rows = rows,
            Missing = (long)m.Missing, Blank = (long)m.Blank, Distinct = distinct, Invalid = isNumber ? present - (long)m.Numbers : 0,
        };
        if (!isNumber) return profile;
        return profile with
        {
            Mean = Present(m.Mean), StandardDeviation = Present(m.Deviation), Least = Present(m.Least), Median = Present(m.Median),
            Greatest = Present(m.Greatest), Skewness = Present(m.Skewness), Kurtosis = Present(m.Kurtosis),
        };
    }

    private bool IsIdentifier(ColumnSchema column, long present, long distinct, ColumnMeasures m, bool isNumber)
    {
        var share = IsDistinctExact ? IdentifierShare : IdentifierShareApproximate;
        if (present < FewestRowsForIdentifier || distinct < share * present || column.Kind is ColumnKind.Real or ColumnKind.Time) return false;
        // Unique whole numbers are a key when they run on without large gaps; amounts and measurements do not.
        if (isNumber) return m.Greatest - m.Least < 2.0 * present && double.IsInteger(m.Least) && double.IsInteger(m.Greatest);
        return m.Times < MostlyShare * present && m.Length <= LongestIdentifier && m.ShareWithSpaces < 1 - MostlyShare;
    }

    private Dictionary<string, long> CountOutliers(List<ColumnProfile> numeric)
    {
        if (numeric.Count == 0) return [];
        var columns = numeric.Select(p => FiniteNumber(frame.Schema.First(c => c.Name == p.Name))).ToList();
        var percentiles = frame.Numbers([.. columns.SelectMany(x => new[] { $"quantile_cont({x}, 0.05)", $"quantile_cont({x}, 0.95)" })]).Chunk(2).ToList();
        var deviations = frame.Numbers([.. columns.Zip(percentiles, (x, p) => $"stddev_samp(greatest(least({x}, {SqlWriter.Number(p[1])}), {SqlWriter.Number(p[0])}))")]);
        var counts = frame.Numbers([.. columns.Select((x, i) => IsSpread(deviations[i])
            ? $"count(*) FILTER (WHERE abs({x} - {SqlWriter.Number(numeric[i].Median!.Value)}) > {SqlWriter.Number(OutlierDeviations * deviations[i])})"
            : "0")]);
        return numeric.Select(p => p.Name).Zip(counts).ToDictionary(pair => pair.First, pair => (long)pair.Second, StringComparer.Ordinal);
    }

    // A column that hardly varies has no scale to call anything an outlier by.
    private static bool IsSpread(double deviation) => deviation > 0;

    private static double? Present(double figure) => double.IsNaN(figure) ? null : figure;
}

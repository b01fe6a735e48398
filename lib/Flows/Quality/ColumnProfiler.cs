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
    private const int FewestRowsForIdentifier = 20;

    // Keys are short words; longer ones with spaces are free text.
    private const double LongestIdentifier = 40;

    public IReadOnlyList<ColumnProfile> Profile()
    {
        var profiles = frame.Schema.Zip(MeasureCounts(), Classify).ToList();
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

    private IEnumerable<double[]> MeasureCounts()
    {
        var expressions = frame.Schema.SelectMany(Measures).ToList();
        return frame.Numbers(expressions).Chunk(expressions.Count / frame.Schema.Count);
    }

    // Always the same number of measures, in the order in which Classify reads them.
    private IEnumerable<string> Measures(ColumnSchema column)
    {
        var name = SqlWriter.Name(column.Name);
        var missing = MissingSql.IsMissing(column, blankIsMissing: true);
        var isText = column.Kind == ColumnKind.Text;
        var hasNumbers = isText || column.IsNumeric || column.Kind == ColumnKind.Boolean;
        var x = FiniteNumber(column);
        var present = $"CASE WHEN NOT {missing} THEN {name} END";
        yield return $"count(*) FILTER (WHERE {missing})";
        yield return isText ? $"count(*) FILTER (WHERE trim({name}) = '')" : "0";
        yield return column.Kind == ColumnKind.Other ? "NULL" : rows <= MostRowsForExactDistinct ? $"count(DISTINCT {present})" : $"approx_count_distinct({present})";
        yield return hasNumbers ? $"count({x})" : "0";
        yield return isText ? $"count(TRY_CAST({name} AS TIMESTAMP))" : "0";
        yield return isText ? $"avg(length({name}))" : "NULL";
        yield return isText ? $"avg(CAST(contains(trim({name}), ' ') AS INTEGER))" : "NULL";
        foreach (var function in new[] { "avg", "stddev_samp", "min", "median", "max", "skewness", "kurtosis" })
            yield return hasNumbers ? $"{function}({x})" : "NULL";
    }

    private ColumnProfile Classify(ColumnSchema column, double[] m)
    {
        var present = rows - (long)m[0];
        var isNumericText = column.Kind == ColumnKind.Text && present > 0 && m[3] >= MostlyShare * present;
        var distinct = double.IsNaN(m[2]) ? present : (long)m[2];
        var type = present == 0 ? InferredType.Empty
            : column.Kind == ColumnKind.Other ? InferredType.Other
            : distinct == 1 ? InferredType.Constant
            : distinct == 2 ? InferredType.Binary
            : IsIdentifier(column, present, distinct, m, isNumericText) ? InferredType.Identifier
            : column.IsNumeric || isNumericText ? InferredType.Numeric
            : column.Kind == ColumnKind.Time || m[4] >= MostlyShare * present ? InferredType.DateTime
            : distinct <= Math.Max(FewCategories, FewCategoriesShare * present) ? InferredType.Categorical
            : InferredType.Text;
        var profile = new ColumnProfile
        {
            Name = column.Name, TypeName = column.TypeName, Type = type, Rows = rows,
            Missing = (long)m[0], Blank = (long)m[1], Distinct = distinct,
            Invalid = isNumericText || column.IsNumeric ? present - (long)m[3] : 0,
        };
        if (!column.IsNumeric && !isNumericText) return profile;
        return profile with
        {
            Mean = Present(m[7]), StandardDeviation = Present(m[8]), Least = Present(m[9]), Median = Present(m[10]),
            Greatest = Present(m[11]), Skewness = Present(m[12]), Kurtosis = Present(m[13]),
        };
    }

    private static bool IsIdentifier(ColumnSchema column, long present, long distinct, double[] m, bool isNumericText)
    {
        if (present < FewestRowsForIdentifier || distinct < IdentifierShare * present || column.Kind is ColumnKind.Real or ColumnKind.Time) return false;
        // Unique whole numbers are a key when they run on without large gaps; amounts and measurements do not.
        if (column.IsNumeric || isNumericText) return distinct == present && m[11] - m[9] < 2.0 * present && column.Kind != ColumnKind.Real && Math.Floor(m[9]) == m[9] && Math.Floor(m[11]) == m[11];
        return m[4] < MostlyShare * present && m[5] <= LongestIdentifier && m[6] < 1 - MostlyShare;
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

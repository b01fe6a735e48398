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
        var measures = Measure();
        var profiles = frame.Schema.Zip(measures, Classify).ToList();
        var numeric = profiles.Zip(measures).Select((pair, index) => (Index: index, Profile: pair.First, Measures: pair.Second))
            .Where(c => c.Profile.Type is InferredType.Numeric or InferredType.Binary && c.Profile.Median is not null)
            .Select(c => (c.Index, c.Measures)).ToList();
        foreach (var (index, count) in CountOutliers(numeric)) profiles[index] = profiles[index] with { Outliers = count };
        return profiles;
    }

    /// <summary>A column as a number, where it is one; also of text.</summary>
    public static string Number(ColumnSchema column) => column.Kind == ColumnKind.Text
        ? $"TRY_CAST(nullif(trim({SqlWriter.Name(column.Name)}), '') AS DOUBLE)"
        : SqlWriter.AsNumber(column.Name);

    /// <summary>The same without infinities and NaN.</summary>
    public static string FiniteNumber(ColumnSchema column) => $"(CASE WHEN isfinite({Number(column)}) THEN {Number(column)} END)";

    private List<ColumnMeasures> Measure()
    {
        var expressions = frame.Schema.SelectMany(Expressions).ToList();
        return [.. Prepared(frame.Schema).Numbers(expressions).Chunk(expressions.Count / frame.Schema.Count).Select(ColumnMeasures.Read)];
    }

    // Every figure asks for them, and trimming and parsing texts takes longer than all the figures: so once per row.
    // v is a column's value, t its trimmed text, x its finite number.
    private Frame Prepared(IEnumerable<ColumnSchema> columns)
    {
        var values = columns.Select((c, i) => c.Kind == ColumnKind.Text ? FormattableString.Invariant($"{SqlWriter.Name(c.Name)} AS v{i}, trim({SqlWriter.Name(c.Name)}) AS t{i}") : FormattableString.Invariant($"{SqlWriter.Name(c.Name)} AS v{i}"));
        var numbers = columns.Select((c, i) => FormattableString.Invariant($"{FiniteNumber(c, i)} AS x{i}"));
        return frame.Sql($"SELECT *, {string.Join(", ", numbers)} FROM (SELECT {string.Join(", ", values)} FROM self)");
    }

    // No number begins with a letter, and a cast that fails is slow.
    private static string FiniteNumber(ColumnSchema column, int i)
    {
        if (!HasNumbers(column)) return "CAST(NULL AS DOUBLE)";
        return column.Kind == ColumnKind.Text
            ? FormattableString.Invariant($"CASE WHEN t{i} < ':' AND isfinite(TRY_CAST(t{i} AS DOUBLE)) THEN TRY_CAST(t{i} AS DOUBLE) END")
            : FormattableString.Invariant($"CASE WHEN isfinite(CAST(v{i} AS DOUBLE)) THEN CAST(v{i} AS DOUBLE) END");
    }

    private static bool HasNumbers(ColumnSchema column) => column.Kind is ColumnKind.Text or ColumnKind.Boolean || column.IsNumeric;

    // Always the same number, in the order in which ColumnMeasures reads them.
    private IEnumerable<string> Expressions(ColumnSchema column, int index)
    {
        var (v, t, x) = (FormattableString.Invariant($"v{index}"), FormattableString.Invariant($"t{index}"), FormattableString.Invariant($"x{index}"));
        var isText = column.Kind == ColumnKind.Text;
        var missing = isText ? $"({v} IS NULL OR {t} = '')" : MissingSql.IsMissing(column with { Name = v });
        var present = $"CASE WHEN NOT {missing} THEN {v} END";
        yield return $"count(*) FILTER (WHERE {missing})";
        yield return isText ? $"count(*) FILTER (WHERE {t} = '')" : "0";
        yield return column.Kind == ColumnKind.Other ? "NULL" : IsDistinctExact ? $"count(DISTINCT {present})" : $"approx_count_distinct({present})";
        yield return $"count({x})";
        // The cast is slow where it fails, so only texts like 2024-… are tried.
        yield return isText ? $"count(CASE WHEN substr({t}, 5, 1) IN ('-', '/') THEN TRY_CAST({v} AS TIMESTAMP) END)" : "0";
        yield return isText ? $"avg(length({v}))" : "NULL";
        yield return isText ? $"avg(CAST(contains({t}, ' ') AS INTEGER))" : "NULL";
        foreach (var function in new[] { "avg", "stddev_samp", "min", "max", "skewness", "kurtosis" })
            yield return HasNumbers(column) ? $"{function}({x})" : "NULL";
        // One call with three shares sorts the values once.
        foreach (var place in new[] { 1, 2, 3 })
            yield return HasNumbers(column) ? FormattableString.Invariant($"quantile_cont({x}, [0.05, 0.5, 0.95])[{place}]") : "NULL";
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
            Name = column.Name,
            TypeName = column.TypeName,
            Type = type,
            Rows = rows,
            Missing = (long)m.Missing,
            Blank = (long)m.Blank,
            Distinct = distinct,
            Invalid = isNumber ? present - (long)m.Numbers : 0,
        };
        if (!isNumber) return profile;
        return profile with
        {
            Mean = Present(m.Mean),
            StandardDeviation = Present(m.Deviation),
            Least = Present(m.Least),
            Median = Present(m.Median),
            Greatest = Present(m.Greatest),
            Skewness = Present(m.Skewness),
            Kurtosis = Present(m.Kurtosis),
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

    private IEnumerable<(int Index, long Count)> CountOutliers(List<(int Index, ColumnMeasures Measures)> numeric)
    {
        if (numeric.Count == 0) return [];
        var prepared = Prepared([.. numeric.Select(c => frame.Schema[c.Index])]);
        var deviations = prepared.Numbers([.. numeric.Select((c, i) => FormattableString.Invariant($"stddev_samp(greatest(least(x{i}, {SqlWriter.Number(c.Measures.High)}), {SqlWriter.Number(c.Measures.Low)}))"))]);
        var counts = prepared.Numbers([.. numeric.Select((c, i) => IsSpread(deviations[i])
            ? FormattableString.Invariant($"count(*) FILTER (WHERE abs(x{i} - {SqlWriter.Number(c.Measures.Median)}) > {SqlWriter.Number(OutlierDeviations * deviations[i])})")
            : "0")]);
        return numeric.Zip(counts, (c, count) => (c.Index, (long)count));
    }

    // A column that hardly varies has no scale to call anything an outlier by.
    private static bool IsSpread(double deviation) => deviation > 0;

    private static double? Present(double figure) => double.IsNaN(figure) ? null : figure;
}

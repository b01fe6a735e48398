using Workspace.Core.Display;
using Workspace.Core.Errors;
using Workspace.Core.Tables;
using Workspace.Flows.Display;
using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Quality;

/// <summary>What a table is like and what is wrong with it: types, missing values, duplicates, outliers, leaks, imbalance.</summary>
/// <remarks>All figures are computed by the frame's engine in a handful of passes; no rows are read into the process.</remarks>
public sealed class DataQualityReport
{
    // A numeric target with no more values than this is a class.
    private const int MostClasses = 20;
    private const double StrongCorrelation = 0.95;
    private const int MostCorrelatedColumns = 60;

    private DataQualityReport(long rows, long duplicates, IReadOnlyList<ColumnProfile> columns, string? target, IReadOnlyList<TargetClass> classes, IReadOnlyList<CorrelatedPair> correlations)
    {
        Rows = rows;
        DuplicateRows = duplicates;
        Columns = columns;
        Target = target;
        TargetClasses = classes;
        Correlations = correlations;
        Warnings = [.. Warn().OrderBy(w => w.Severity).ThenBy(w => w.Issue)];
    }

    /// <summary>Rows of the table.</summary>
    public long Rows { get; }

    /// <summary>Rows that repeat another one.</summary>
    public long DuplicateRows { get; }

    /// <summary>One profile per column, in the table's order.</summary>
    public IReadOnlyList<ColumnProfile> Columns { get; }

    /// <summary>The target column, or null.</summary>
    public string? Target { get; }

    /// <summary>The classes of the target, most frequent first; empty without a target and when it is a quantity.</summary>
    public IReadOnlyList<TargetClass> TargetClasses { get; }

    /// <summary>Pairs of numeric columns with |r| of at least 0.95.</summary>
    public IReadOnlyList<CorrelatedPair> Correlations { get; }

    /// <summary>What deserves attention, gravest first.</summary>
    public IReadOnlyList<QualityWarning> Warnings { get; }

    /// <summary>Examines a table.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="target">The column to be predicted; without it nothing is said about leaks and imbalance.</param>
    /// <returns>The report, which shows itself.</returns>
    /// <exception cref="UnknownNameException">The target does not exist.</exception>
    /// <exception cref="Errors.StepException">The table has no rows.</exception>
    public static DataQualityReport Create(Frame frame, string? target = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (target is not null && frame.Schema.All(c => c.Name != target)) throw new UnknownNameException("Column", target, "the frame", [.. frame.Schema.Select(c => c.Name)]);
        var table = frame.Collect();
        var rows = table.CountRows();
        if (rows == 0) throw new Errors.StepException("The table has no rows, so there is nothing to report. Check the file or the filter before it.");
        IReadOnlyList<ColumnProfile> columns = new ColumnProfiler(table, rows).Profile();
        IReadOnlyList<TargetClass> classes = [];
        if (columns.FirstOrDefault(c => c.Name == target) is { } profile)
        {
            var isClassification = profile.Median is null || profile.Distinct <= MostClasses;
            if (isClassification) classes = CountClasses(table, profile);
            var powers = new PredictivePower(table, profile, isClassification).Measure(columns);
            columns = [.. columns.Select(c => powers.TryGetValue(c.Name, out var power) ? c with { PredictivePower = power } : c)];
        }
        return new DataQualityReport(rows, DuplicateCounter.Count(table), columns, target, classes, Correlate(table, columns, target));
    }

    /// <summary>Shows the report as text and HTML.</summary>
    /// <returns>The representations.</returns>
    public MimeBundle ToMimeBundle() => QualityReportView.Show(this);

    /// <inheritdoc/>
    public override string ToString() => (string)ToMimeBundle()[MimeTypes.Text];

    private IEnumerable<QualityWarning> Warn()
    {
        foreach (var warning in Columns.SelectMany(column => QualityRules.Of(column, column.Name == Target))) yield return warning;
        if (DuplicateRows > 0) yield return QualityRules.Duplicates(DuplicateRows, Rows);
        if (TargetClasses.Count > 1 && QualityRules.Imbalance(Target!, TargetClasses[^1].Value, (double)TargetClasses[^1].Rows / TargetClasses.Sum(c => c.Rows)) is { } imbalance) yield return imbalance;
        foreach (var pair in Correlations) yield return QualityRules.Correlated(pair);
    }

    private static List<TargetClass> CountClasses(Frame table, ColumnProfile target)
    {
        var value = SqlWriter.AsText(target.Name);
        var counts = table.ReadAll($"SELECT {value} AS class, count(*) AS n FROM self WHERE trim({value}) <> '' GROUP BY 1 ORDER BY 2 DESC, 1");
        return [.. counts[0].ToTexts().Zip(counts[1].ToDoubles(), (text, n) => new TargetClass(text!, (long)n))];
    }

    private static List<CorrelatedPair> Correlate(Frame table, IReadOnlyList<ColumnProfile> columns, string? target)
    {
        var names = columns.Where(c => c.Name != target && c.Type is InferredType.Numeric && c.TypeName != "VARCHAR").Take(MostCorrelatedColumns).Select(c => c.Name).ToList();
        var pairs = names.SelectMany((first, i) => names.Skip(i + 1).Select(second => (first, second))).ToList();
        if (pairs.Count == 0) return [];
        var values = table.Numbers([.. pairs.Select(p => $"corr({Finite(p.first)}, {Finite(p.second)})")]);
        return [.. pairs.Zip(values, (p, r) => new CorrelatedPair(p.first, p.second, r)).Where(p => Math.Abs(p.Correlation) >= StrongCorrelation)];
    }

    private static string Finite(string column) => $"(CASE WHEN isfinite({SqlWriter.AsNumber(column)}) THEN {SqlWriter.AsNumber(column)} END)";
}

using System.Globalization;
using Workspace.Flows.Steps;

namespace Workspace.Flows.Quality;

/// <summary>Turns figures into warnings. All thresholds stand here.</summary>
internal static class QualityRules
{
    private const double MuchMissing = 0.5;
    private const double SomeMissing = 0.05;
    private const double ManyOutliers = 0.01;
    private const double StrongSkew = 3;
    private const long FewValues = 10;
    private const double Leak = 0.9;
    private const double PossibleLeak = 0.7;
    private const double RareClass = 0.1;
    private const double VeryRareClass = 0.01;
    private const double ManyCategories = 0.5;

    public static IEnumerable<QualityWarning> Of(ColumnProfile column, bool isTarget)
    {
        switch (column.Type)
        {
            case InferredType.Empty:
                yield return Drop(QualitySeverity.High, QualityIssue.EmptyColumn, column, "has no value at all");
                yield break;
            case InferredType.Constant:
                yield return isTarget
                    ? new(QualitySeverity.High, QualityIssue.ConstantColumn, column.Name, $"Target \"{column.Name}\" has one value only", "There is nothing to predict: get rows of other classes.", null)
                    : Drop(QualitySeverity.Medium, QualityIssue.ConstantColumn, column, "has one value only and tells nothing");
                break;
            case InferredType.Identifier when !isTarget:
                yield return Drop(QualitySeverity.Medium, QualityIssue.IdentifierColumn, column, $"has {column.Distinct} different values in {column.Rows} rows and looks like a key: a model would learn rows by heart");
                break;
            case InferredType.Text when !isTarget && column.Distinct > ManyCategories * (column.Rows - column.Missing):
                yield return new(QualitySeverity.Low, QualityIssue.HighCardinality, column.Name, $"Column \"{column.Name}\" has {column.Distinct} different texts", "Group them into fewer categories, or drop it: DropColumns.", new DropColumns([column.Name]));
                break;
            default:
                break;
        }
        if (column.Invalid > 0) yield return InvalidNumbers(column);
        if (column.Missing > 0) yield return isTarget ? MissingTarget(column) : Missing(column);
        if (column.PredictivePower is { } power && power >= PossibleLeak) yield return Leakage(column, power);
        // Outliers and skew of the target are no fault, and columns of few values have none.
        if (isTarget || column.Type != InferredType.Numeric || column.Distinct <= FewValues) yield break;
        if (column.Outliers > 0) yield return Outliers(column);
        if (Math.Abs(column.Skewness ?? 0) > StrongSkew) yield return Skewed(column);
    }

    public static QualityWarning Duplicates(long duplicates, long rows) => new(
        QualitySeverity.Medium, QualityIssue.DuplicateRows, null, $"{duplicates} rows ({Percent((double)duplicates / rows)}) repeat another row: the same row in training and test data makes scores too good",
        "Remove them: DropDuplicates.", new DropDuplicates());

    public static QualityWarning? Imbalance(string target, string rarest, double share) => share >= RareClass ? null : new(
        share < VeryRareClass ? QualitySeverity.High : QualitySeverity.Medium, QualityIssue.ClassImbalance, target,
        $"Class \"{rarest}\" of target \"{target}\" has {Percent(share)} of the rows", "Split stratified (TrainTestSplit), weigh the classes, and judge by F1 or AUC instead of accuracy.", null);

    public static QualityWarning Correlated(CorrelatedPair pair) => new(
        QualitySeverity.Low, QualityIssue.CorrelatedColumns, pair.Second, string.Create(CultureInfo.InvariantCulture, $"Columns \"{pair.First}\" and \"{pair.Second}\" say nearly the same (r = {pair.Correlation:0.000})"),
        "Linear models want only one of them: DropColumns.", new DropColumns([pair.Second]));

    private static QualityWarning Drop(QualitySeverity severity, QualityIssue issue, ColumnProfile column, string what) =>
        new(severity, issue, column.Name, $"Column \"{column.Name}\" {what}", "Remove it: DropColumns.", new DropColumns([column.Name]));

    private static QualityWarning InvalidNumbers(ColumnProfile column) => new(
        QualitySeverity.High, QualityIssue.InvalidNumbers, column.Name, $"Column \"{column.Name}\" holds numbers, but {column.Invalid} of its values are none, or not finite",
        "Correct them (MapValues), or make them missing: CastColumns to Real with OnFailure Null, then Impute.", new CastColumns([column.Name], ColumnType.Real, FailedCast.Null));

    private static QualityWarning MissingTarget(ColumnProfile column) => new(
        QualitySeverity.High, QualityIssue.MissingTarget, column.Name, $"Target \"{column.Name}\" is missing in {column.Missing} rows ({Percent(column.MissingShare)})",
        "Such rows cannot be learnt from: DropMissing.", new DropMissing([column.Name]) { BlankIsMissing = true });

    private static QualityWarning Missing(ColumnProfile column)
    {
        var severity = column.MissingShare > MuchMissing ? QualitySeverity.High : column.MissingShare > SomeMissing ? QualitySeverity.Medium : QualitySeverity.Low;
        var what = $"Column \"{column.Name}\" is missing in {column.Missing} rows ({Percent(column.MissingShare)})" + (column.Blank > 0 ? $", {column.Blank} of them blank" : "");
        if (column.MissingShare > MuchMissing) return new(severity, QualityIssue.MissingValues, column.Name, what, "Little is left to fill the gaps from: DropColumns.", new DropColumns([column.Name]));
        var isNumber = column is { Type: InferredType.Numeric, Blank: 0, Invalid: 0 } && column.TypeName != "VARCHAR";
        return isNumber
            ? new(severity, QualityIssue.MissingValues, column.Name, what, "Fill them with the median: Impute.", new Impute([column.Name], ImputeStrategy.Median))
            : new(severity, QualityIssue.MissingValues, column.Name, what, "Fill them with the most frequent value: Impute.", new Impute([column.Name], ImputeStrategy.Mode) { BlankIsMissing = true });
    }

    private static QualityWarning Leakage(ColumnProfile column, double power) => new(
        power >= Leak ? QualitySeverity.High : QualitySeverity.Medium, QualityIssue.TargetLeakage, column.Name,
        string.Create(CultureInfo.InvariantCulture, $"Column \"{column.Name}\" alone tells the target (predictive power {power:0.00} of 1)"),
        "If it is not known at the time of prediction, it leaks the target: DropColumns.", new DropColumns([column.Name]));

    private static QualityWarning Outliers(ColumnProfile column) => new(
        (double)column.Outliers / column.Rows > ManyOutliers ? QualitySeverity.Medium : QualitySeverity.Low, QualityIssue.Outliers, column.Name,
        string.Create(CultureInfo.InvariantCulture, $"Column \"{column.Name}\" has {column.Outliers} values far from its median {column.Median:G6} (range {column.Least:G6} to {column.Greatest:G6})"),
        "Check whether they are errors; scale by median and quartiles: Scale (Robust).", new Scale(ScaleMethod.Robust, [column.Name]));

    private static QualityWarning Skewed(ColumnProfile column) => new(
        QualitySeverity.Low, QualityIssue.SkewedDistribution, column.Name, string.Create(CultureInfo.InvariantCulture, $"Column \"{column.Name}\" is skewed ({column.Skewness:0.0})"),
        "Linear models and distances suffer: Bucketize by quantiles, or take the logarithm (CustomSql).", new Bucketize(column.Name, Quantiles: 10));

    private static string Percent(double share) => share.ToString(share < 0.01 ? "0.00 %" : "0.0 %", CultureInfo.InvariantCulture);
}

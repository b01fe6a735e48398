using Workspace.Core.Tables;
using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Replaces a category by the mean of the target among its rows, drawn towards the overall mean where rows are few.</summary>
/// <param name="Column">The column to encode, in place unless <see cref="Output"/> is given.</param>
/// <param name="Target">The target: a numeric or boolean column.</param>
/// <remarks>
/// <para>A category with n rows and target sum S becomes (S + m·p) / (n + m), where p is the mean target of all rows and
/// m is <see cref="Smoothing"/>: the m-estimate of Micci-Barreca, "A Preprocessing Scheme for High-Cardinality
/// Categorical Attributes", SIGKDD Explorations 3(1), 2001. Missing and unknown categories become p.</para>
/// <para>A row's own target must not tell in its features. So the training data itself, as
/// <see cref="Flow.FitApply"/> returns it and as later steps see it, is encoded out of fold: with the figures of all
/// folds but the row's own. Applying the fitted flow to the training data instead would leak the target.</para>
/// </remarks>
public sealed record TargetEncode(string Column, string Target) : FlowStep
{
    private const string RowName = "__row";
    private const string FoldName = "__fold";

    /// <summary>m, the weight of the overall mean in rows; not negative, default 10.</summary>
    public double Smoothing { get; init; } = 10;

    /// <summary>Folds for the training data, at least 2; default 5.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Seed by which rows are dealt to folds; default 0.</summary>
    public int Seed { get; init; }

    /// <summary>Name of the encoded column, behind all others; default: it takes the column's place.</summary>
    public string? Output { get; init; }

    // Data to predict on has no target, and the fitted step needs none.
    internal override IReadOnlyList<string> Inputs => [Column];

    private string TargetNumber => $"CAST({SqlWriter.Name(Target)} AS DOUBLE)";

    /// <inheritdoc/>
    public override string Describe() => $"Encode {Column} by the mean of {Target}";

    internal override IFittedStep Fit(Frame frame)
    {
        var prior = frame.Numbers([$"avg({TargetNumber})"])[0];
        if (double.IsNaN(prior)) throw new Errors.StepException($"Target \"{Target}\" has no value to learn from.");
        var name = SqlWriter.Name(Column);
        var rows = frame.ReadAll(
            $"SELECT CAST({name} AS VARCHAR) AS category, (sum({TargetNumber}) + {SqlWriter.Number(Smoothing * prior)}) / (count({SqlWriter.Name(Target)}) + {SqlWriter.Number(Smoothing)}) AS code " +
            $"FROM self WHERE {name} IS NOT NULL AND {SqlWriter.Name(Target)} IS NOT NULL GROUP BY {name} ORDER BY {name}");
        return new FittedTargetEncode(this, prior, [.. rows[0].ToTexts().Zip(rows[1].ToDoubles(), (category, code) => new CategoryCode(category!, code))]);
    }

    /// <summary>The training data, each row encoded from the folds it is not in.</summary>
    internal override Frame ApplyToTraining(IFittedStep fitted, Frame frame)
    {
        var (category, target, y) = (SqlWriter.Name(Column), SqlWriter.Name(Target), TargetNumber);
        var numbered = frame.Sql(FormattableString.Invariant(
            $"SELECT *, hash({RowName}, {Seed}) % {Folds} AS {FoldName} FROM (SELECT *, row_number() OVER () AS {RowName} FROM self)"));
        var prior = $"({OutOfFold($"sum({y})", "")} / nullif({OutOfFold($"count({target})", "")}, 0))";
        var smoothing = SqlWriter.Number(Smoothing);
        var estimate = $"({OutOfFold($"sum({y})", $"{category}, ")} + {smoothing} * {prior}) / nullif({OutOfFold($"count({target})", $"{category}, ")} + {smoothing}, 0)";
        return new Projection(numbered)
            .Set(Output ?? Column, $"CASE WHEN {category} IS NULL THEN {prior} ELSE coalesce({estimate}, {prior}) END")
            .ToFrame($"ORDER BY {RowName}")
            .Drop(RowName, FoldName);
    }

    /// <summary>An aggregate over all rows of a partition (<c>"a, "</c>, or empty for all rows) less the same over the row's own fold.</summary>
    private static string OutOfFold(string aggregate, string partition) =>
        $"(coalesce({aggregate} OVER (PARTITION BY {partition}0), 0) - coalesce({aggregate} OVER (PARTITION BY {partition}{FoldName}), 0))";

    internal override void Check(StepCheck check)
    {
        check.Columns(Column);
        if (check.IsTraining) check.ColumnsOf([Target], "a numeric or boolean target", "Encode the target first.", c => c.IsNumeric || c.Kind == ColumnKind.Boolean);
        if (Output is not null) check.Creates(Output, Column);
        if (Column.Equals(Target, StringComparison.OrdinalIgnoreCase)) check.Problem($"It would encode the target \"{Target}\" by itself.");
        if (!(Smoothing >= 0)) check.Problem(FormattableString.Invariant($"Smoothing is {Smoothing}; it must not be negative."));
        if (Folds < 2) check.Problem($"It asks for {Folds} folds; at least 2 are needed.");
    }

    internal override bool MightCreate(string column) => column == Output;
}

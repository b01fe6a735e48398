using Workspace.Core.Tables;
using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Fills missing values (NULL, and NaN among real numbers) with a figure of the training data or a constant.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Strategy">What to fill in.</param>
/// <param name="Constant">The value, written as text, with <see cref="ImputeStrategy.Constant"/> only.</param>
public sealed record Impute(ValueList<string> Columns, ImputeStrategy Strategy, string? Constant = null) : FlowStep
{
    /// <summary>Whether blank text counts as missing too; default false.</summary>
    public bool BlankIsMissing { get; init; }

    internal override IReadOnlyList<string> Inputs => Columns;

    private bool NeedsNumbers => Strategy is ImputeStrategy.Mean or ImputeStrategy.Median or ImputeStrategy.ApproximateMedian;

    /// <inheritdoc/>
    public override string Describe() => $"Impute ({(Strategy == ImputeStrategy.Constant ? Constant : Strategy)}) {string.Join(", ", Columns)}";

    internal override IFittedStep Fit(Frame frame) => new FittedImpute(this, Strategy switch
    {
        ImputeStrategy.Constant => [.. Columns.Select(column => new ColumnFill(column, null, Constant))],
        ImputeStrategy.Mode => [.. Columns.Select(column => new ColumnFill(column, null, Mode(frame, column)))],
        _ => Numbers(frame),
    });

    internal override void Check(StepCheck check)
    {
        if (NeedsNumbers) check.NumericColumns(Columns);
        else check.Columns(Columns);
        if (Strategy == ImputeStrategy.Constant && Constant is null) check.Problem("It imputes a constant, but does not say which.");
        if (Strategy != ImputeStrategy.Constant && Constant is not null) check.Problem($"It is given the constant \"{Constant}\", but the strategy is {Strategy}.");
    }

    private ValueList<ColumnFill> Numbers(Frame frame)
    {
        var function = Strategy switch
        {
            ImputeStrategy.Mean => "avg({0})",
            ImputeStrategy.Median => "median({0})",
            _ => "approx_quantile({0}, 0.5)",
        };
        var figures = frame.Numbers([.. Columns.Select(c => string.Format(null, function, $"nullif({SqlWriter.AsNumber(c)}, CAST('NaN' AS DOUBLE))"))]);
        return [.. Columns.Zip(figures, (column, figure) => new ColumnFill(column, double.IsNaN(figure) ? throw NoValue(column) : figure, null))];
    }

    private string Mode(Frame frame, string column)
    {
        var name = SqlWriter.Name(column);
        ColumnSchema schema = frame.Schema.First(c => c.Name.Equals(column, StringComparison.OrdinalIgnoreCase));
        var found = frame.ReadAll($"SELECT CAST({name} AS VARCHAR) AS mode FROM self WHERE NOT {MissingSql.IsMissing(schema, BlankIsMissing)} GROUP BY {name} ORDER BY count(*) DESC, {name} LIMIT 1")[0];
        return found.Length == 0 ? throw NoValue(column) : found.ToTexts()[0]!;
    }

    private static Errors.StepException NoValue(string column) =>
        new($"Column \"{column}\" has no value to learn from: all are missing. Drop it, or impute a constant.");
}

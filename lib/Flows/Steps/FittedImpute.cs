using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>A fitted <see cref="Impute"/>.</summary>
/// <param name="Step">The step.</param>
/// <param name="Fills">What each column is filled with.</param>
public sealed record FittedImpute(Impute Step, ValueList<ColumnFill> Fills) : IFittedStep
{
    FlowStep IFittedStep.Step => Step;

    /// <inheritdoc/>
    public Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var projection = new Projection(frame);
        foreach (var fill in Fills)
        {
            var column = frame.Schema.First(c => c.Name.Equals(fill.Column, StringComparison.OrdinalIgnoreCase));
            var missing = MissingSql.IsMissing(column, Step.BlankIsMissing);
            var (value, present) = fill.Number is { } number
                ? (SqlWriter.Number(number), SqlWriter.AsNumber(column.Name))
                : (ColumnTypeSql.Constant(fill.Text, column.TypeName), SqlWriter.Name(column.Name));
            projection.Set(column.Name, $"CASE WHEN {missing} THEN {value} ELSE {present} END");
        }
        return projection.ToFrame();
    }

    /// <inheritdoc/>
    public string DescribeLearnt() => string.Join(", ", Fills.Select(f => FormattableString.Invariant($"{f.Column}: {(f.Number is { } number ? number.ToString("G6", null) : f.Text)}")));
}

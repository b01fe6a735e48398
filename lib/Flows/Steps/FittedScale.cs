using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>A fitted <see cref="Scale"/>.</summary>
/// <param name="Step">The step.</param>
/// <param name="Columns">How each column is scaled.</param>
public sealed record FittedScale(Scale Step, ValueList<ColumnScale> Columns) : IFittedStep
{
    FlowStep IFittedStep.Step => Step;

    /// <inheritdoc/>
    public Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var projection = new Projection(frame);
        foreach (var c in Columns) projection.Set(c.Column, $"({SqlWriter.AsNumber(c.Column)} - {SqlWriter.Number(c.Centre)}) / {SqlWriter.Number(c.Divisor)}");
        return projection.ToFrame();
    }

    /// <inheritdoc/>
    public string DescribeLearnt() => string.Join("; ", Columns.Select(c => FormattableString.Invariant($"{c.Column}: centre {c.Centre:G6}, scale {c.Divisor:G6}")));
}

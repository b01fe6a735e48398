using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>A fitted <see cref="Flatten"/>.</summary>
/// <param name="Step">The step.</param>
/// <param name="Count">How many columns it makes.</param>
public sealed record FittedFlatten(Flatten Step, int Count) : IFittedStep
{
    FlowStep IFittedStep.Step => Step;

    /// <inheritdoc/>
    public Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var list = SqlWriter.Name(Step.Column);
        // Lists count from 1 in SQL.
        var parts = Enumerable.Range(0, Count).Select(i => (Step.NameOf(i), FormattableString.Invariant($"{list}[{i + 1}]")));
        return new Projection(frame).InsertAfter(Step.Column, parts).ToFrame();
    }

    /// <inheritdoc/>
    public string DescribeLearnt() => FormattableString.Invariant($"{Count} columns");
}

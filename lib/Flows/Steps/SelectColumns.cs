using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Keeps the named columns, in the order named, and removes all others.</summary>
/// <param name="Columns">The columns to keep.</param>
public sealed record SelectColumns(ValueList<string> Columns) : StatelessStep
{
    internal override IReadOnlyList<string> Inputs => Columns;

    /// <inheritdoc/>
    public override string Describe() => $"Select {string.Join(", ", Columns)}";

    /// <inheritdoc/>
    public override Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.Select([.. Columns]);
    }

    internal override void Check(StepCheck check) => check.Columns(Columns);
}

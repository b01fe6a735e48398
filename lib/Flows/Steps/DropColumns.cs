using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Removes columns. With <see cref="FlowStep.SkipWhenMissing"/> it removes those that are there.</summary>
/// <param name="Columns">The columns to remove; at least one column must be left.</param>
public sealed record DropColumns(ValueList<string> Columns) : StatelessStep
{
    internal override IReadOnlyList<string> Inputs => SkipWhenMissing ? [] : Columns;

    /// <inheritdoc/>
    public override string Describe() => $"Drop {string.Join(", ", Columns)}";

    /// <inheritdoc/>
    public override Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        string[] existing = [.. Columns.Where(name => !SkipWhenMissing || frame.Schema.Any(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))];
        return existing.Length == 0 ? frame : frame.Drop(existing);
    }

    internal override void Check(StepCheck check)
    {
        if (!SkipWhenMissing) check.Columns(Columns);
        if (check.Names.All(name => Columns.Contains(name, StringComparer.OrdinalIgnoreCase))) check.Problem("It would drop every column.");
    }
}

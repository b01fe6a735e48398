using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Removes the rows in which a value is missing (NULL, or NaN among real numbers).</summary>
/// <param name="Columns">The columns to look at; default: all.</param>
public sealed record DropMissing(ValueList<string>? Columns = null) : StatelessStep
{
    /// <summary>Whether blank text counts as missing too; default false.</summary>
    public bool BlankIsMissing { get; init; }

    internal override IReadOnlyList<string> Inputs => Columns ?? [];

    /// <inheritdoc/>
    public override string Describe() => $"Drop rows with missing {(Columns is null ? "values" : string.Join(" or ", Columns))}";

    /// <inheritdoc/>
    public override Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var looked = frame.Schema.Where(c => Columns is null || Columns.Contains(c.Name, StringComparer.OrdinalIgnoreCase));
        return frame.Sql($"SELECT * FROM self WHERE NOT ({string.Join(" OR ", looked.Select(c => MissingSql.IsMissing(c, BlankIsMissing)))})");
    }

    internal override void Check(StepCheck check)
    {
        if (Columns is not null) check.Columns(Columns);
    }
}

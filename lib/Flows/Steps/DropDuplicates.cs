using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Keeps the first of the rows that are alike, in the table's order.</summary>
/// <param name="Columns">The columns that make rows alike; default: all. Missing values are alike.</param>
public sealed record DropDuplicates(ValueList<string>? Columns = null) : StatelessStep
{
    private const string RowName = "__row";

    internal override IReadOnlyList<string> Inputs => Columns ?? [];

    /// <inheritdoc/>
    public override string Describe() => $"Drop duplicates{(Columns is null ? "" : $" by {string.Join(", ", Columns)}")}";

    /// <inheritdoc/>
    public override Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var keys = SqlWriter.Names(Columns ?? frame.Schema.Select(c => c.Name));
        return frame
            .Sql($"SELECT *, row_number() OVER () AS {RowName} FROM self")
            .Sql($"SELECT * FROM self QUALIFY row_number() OVER (PARTITION BY {keys} ORDER BY {RowName}) = 1 ORDER BY {RowName}")
            .Drop(RowName);
    }

    internal override void Check(StepCheck check)
    {
        if (Columns is not null) check.Columns(Columns);
    }
}

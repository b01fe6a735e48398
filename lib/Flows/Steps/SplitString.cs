using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Splits texts at a delimiter into a column of lists; <see cref="Flatten"/> makes columns of those.</summary>
/// <param name="Column">The text column.</param>
/// <param name="Delimiter">Where to split, a literal text and no pattern; not empty.</param>
/// <param name="Output">Name of the list column; default: the column's name with <c>_split</c>.</param>
/// <remarks>A text without the delimiter gives a list of one part, a missing text a missing list.</remarks>
public sealed record SplitString(string Column, string Delimiter, string? Output = null) : StatelessStep
{
    /// <summary>Whether white space around the parts is removed; default true.</summary>
    public bool Trim { get; init; } = true;

    internal override IReadOnlyList<string> Inputs => [Column];

    private string OutputName => Output ?? $"{Column}_split";

    /// <inheritdoc/>
    public override string Describe() => $"Split {Column} at \"{Delimiter}\" into list {OutputName}";

    /// <inheritdoc/>
    public override Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var parts = $"string_split({SqlWriter.Name(Column)}, {SqlWriter.Text(Delimiter)})";
        return new Projection(frame).Set(OutputName, Trim ? $"list_transform({parts}, lambda part: trim(part))" : parts).ToFrame();
    }

    internal override void Check(StepCheck check)
    {
        check.TextColumns(Column);
        check.Creates(OutputName, Column);
        if (string.IsNullOrEmpty(Delimiter)) check.Problem("The delimiter is empty. Name the text to split at, such as \":\".");
    }

    internal override bool MightCreate(string column) => column == OutputName;
}

using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Gives columns new names, all at once, so two may swap theirs.</summary>
/// <param name="Renames">Old and new names.</param>
public sealed record RenameColumns(ValueList<ColumnRename> Renames) : StatelessStep
{
    internal override IReadOnlyList<string> Inputs => [.. Renames.Select(r => r.From)];

    /// <inheritdoc/>
    public override string Describe() => $"Rename {string.Join(", ", Renames.Select(r => $"{r.From} to {r.To}"))}";

    /// <inheritdoc/>
    public override Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.Rename([.. Renames.Select(r => (r.From, r.To))]);
    }

    internal override void Check(StepCheck check)
    {
        check.Columns(Inputs);
        foreach (var rename in Renames) check.Creates(rename.To, Inputs);
        foreach (var twice in Renames.GroupBy(r => r.To, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            check.Problem($"It gives {twice.Count()} columns the name \"{twice.Key}\".");
    }

    internal override bool MightCreate(string column) => Renames.Any(r => r.To == column);
}

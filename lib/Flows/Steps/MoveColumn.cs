using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Moves a column to another place; the others keep their order.</summary>
/// <param name="Column">The column to move.</param>
/// <param name="Place">Where to.</param>
/// <param name="After">The column to put it behind, with <see cref="ColumnPlace.After"/> only.</param>
public sealed record MoveColumn(string Column, ColumnPlace Place, string? After = null) : StatelessStep
{
    internal override IReadOnlyList<string> Inputs => After is null ? [Column] : [Column, After];

    /// <inheritdoc/>
    public override string Describe() => Place == ColumnPlace.After ? $"Move {Column} behind {After}" : $"Move {Column} to the {(Place == ColumnPlace.Start ? "start" : "end")}";

    /// <inheritdoc/>
    public override Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        List<string> names = [.. frame.Schema.Select(c => c.Name)];
        var moved = names[IndexOf(names, Column)];
        names.Remove(moved);
        names.Insert(Place switch
        {
            ColumnPlace.Start => 0,
            ColumnPlace.End => names.Count,
            _ => IndexOf(names, After!) + 1,
        }, moved);
        return frame.Select([.. names]);
    }

    internal override void Check(StepCheck check)
    {
        check.Columns(Inputs);
        if (Place == ColumnPlace.After && After is null) check.Problem("It moves a column behind another, but does not say behind which.");
        if (Place != ColumnPlace.After && After is not null) check.Problem($"It names \"{After}\" to move behind, but the place is {Place}.");
    }

    private static int IndexOf(List<string> names, string name) => names.FindIndex(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
}

namespace Workspace.Charts.Figures;

/// <summary>One series of marks of one kind and colour.</summary>
internal abstract record Layer
{
    /// <summary>The series' name, as the legend has it; empty for a single one.</summary>
    public string Name { get; init; } = "";

    public required string Color { get; init; }
}

namespace Workspace.Notebooks.Linting;

/// <summary>Something in a notebook that readers will trip over.</summary>
/// <param name="Rule">Code of the rule, such as <c>NB001</c>.</param>
/// <param name="CellIndex">Index of the cell among all cells, from 0.</param>
/// <param name="What">What was found.</param>
/// <param name="Why">Why it is bad.</param>
/// <param name="Fix">What to do.</param>
public sealed record LintFinding(string Rule, int CellIndex, string What, string Why, string Fix)
{
    /// <summary>The finding on two lines.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Rule} cell {CellIndex + 1}: {What}\n  {Why} {Fix}";
}

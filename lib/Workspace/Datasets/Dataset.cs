namespace Workspace.Datasets;

/// <summary>A dataset that was found.</summary>
/// <param name="Name">Its name in the catalogue, such as <c>german-credit</c>.</param>
/// <param name="Path">Full path of its file, or of the folder that holds its files.</param>
/// <param name="IsSynthetic">Whether it is the generated sample instead of the real data.</param>
/// <param name="Description">One line for a reader: what it is and where it comes from.</param>
public sealed record Dataset(string Name, string Path, bool IsSynthetic, string Description)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Description} ({System.IO.Path.GetFileName(Path)})";
}

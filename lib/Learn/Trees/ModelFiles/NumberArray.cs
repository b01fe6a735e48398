namespace Workspace.Learn.Trees.ModelFiles;

/// <summary>An array of numbers in a model file. Most are only counted, so that checking a large model stays cheap.</summary>
/// <param name="Length">Number of values.</param>
/// <param name="Values">The values, for those arrays whose values are links or indices; else null. Fractions are cut off.</param>
internal sealed record NumberArray(int Length, long[]? Values)
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "left_children", "right_children", "parents", "split_indices", "split_type", "tree_info", "iteration_indptr",
        "categories", "categories_nodes", "categories_segments", "categories_sizes", "version",
    };

    /// <summary>Whether the values of an array of this name are needed.</summary>
    internal static bool IsKept(string name) => Kept.Contains(name);
}

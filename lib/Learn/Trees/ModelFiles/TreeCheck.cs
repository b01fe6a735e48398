namespace Workspace.Learn.Trees.ModelFiles;

/// <summary>Checks one tree: array lengths, links that form a tree, feature indices, category segments.</summary>
internal static class TreeCheck
{
    private const long NoChild = -1;

    // XGBoost's own bound, beyond which a float cannot hold a category's code.
    private const long MaxCategory = 16_777_216;

    internal static void Check(ModelObject tree, long features)
    {
        var parameters = tree.Object("tree_param");
        var nodes = parameters.Whole("num_nodes");
        var left = tree.Numbers("left_children");
        Require(tree, nodes >= 1 && left.Length == nodes, $"it says it has {nodes} nodes and holds {left.Length}");
        foreach (var name in new[] { "right_children", "parents", "split_indices", "split_conditions", "default_left" }) RequireLength(tree, name, nodes);
        // Trees with vector leaves hold several of these per node.
        if (!parameters.Has("size_leaf_vector") || parameters.Whole("size_leaf_vector") <= 1)
            foreach (var name in new[] { "base_weights", "loss_changes", "sum_hessian" }) RequireLength(tree, name, nodes);
        CheckLinks(tree, left.Values!, features);
        if (tree.Has("split_type")) CheckCategories(tree, nodes);
    }

    // Walks from the root: each node is reached at most once, so prediction ends; pruned nodes are not reached at all.
    private static void CheckLinks(ModelObject tree, long[] left, long features)
    {
        var right = tree.Numbers("right_children").Values!;
        var parents = tree.Numbers("parents").Values!;
        var split = tree.Numbers("split_indices").Values!;
        var seen = new bool[left.Length];
        var open = new Stack<long>([0]);
        seen[0] = true;
        while (open.TryPop(out var node))
        {
            if (left[node] == NoChild && right[node] == NoChild) continue;
            Require(tree, split[node] >= 0 && split[node] < features, $"node {node} splits by feature {split[node]} of {features}");
            foreach (var child in new[] { left[node], right[node] })
            {
                Require(tree, child > 0 && child < left.Length && !seen[child] && parents[child] == node, $"node {node} has no proper child {child}");
                seen[child] = true;
                open.Push(child);
            }
        }
    }

    private static void CheckCategories(ModelObject tree, long nodes)
    {
        RequireLength(tree, "split_type", nodes);
        var categorical = tree.Numbers("split_type").Values!.Select((type, node) => (type, node)).Where(pair => pair.type != 0).Select(pair => (long)pair.node);
        var categories = tree.Numbers("categories").Values!;
        var owners = tree.Numbers("categories_nodes").Values!;
        var starts = tree.Numbers("categories_segments").Values!;
        var sizes = tree.Numbers("categories_sizes").Values!;
        Require(tree, starts.Length == owners.Length && sizes.Length == owners.Length, "its category lists differ in length");
        Require(tree, categorical.SequenceEqual(owners), "its categorical splits are not the nodes that have categories");
        Require(tree, categories.All(category => category is >= 0 and < MaxCategory), "a category's code is out of range");
        for (var i = 0; i < owners.Length; i++)
        {
            Require(tree, starts[i] >= 0 && sizes[i] >= 1 && starts[i] <= categories.Length - sizes[i], $"the categories of node {owners[i]} lie outside their list");
        }
    }

    private static void RequireLength(ModelObject tree, string name, long nodes) =>
        Require(tree, tree.Numbers(name).Length == nodes, $"\"{name}\" has {tree.Numbers(name).Length} values for {nodes} nodes");

    private static void Require(ModelObject tree, bool holds, string problem) => ModelFileCheck.Require(holds, $"{tree.Path}: {problem}");
}

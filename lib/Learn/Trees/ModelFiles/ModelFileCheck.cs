using System.Text.Json;

namespace Workspace.Learn.Trees.ModelFiles;

/// <summary>
/// Checks a model file before the native library reads it: XGBoost follows tree links, feature indices and counts as they
/// stand, so that a damaged file would take the process down instead of raising an error.
/// </summary>
internal static class ModelFileCheck
{
    private static readonly HashSet<string> FeatureTypes = new(["float", "int", "i", "q", "c"], StringComparer.Ordinal);

    /// <summary>Checks a whole file.</summary>
    /// <exception cref="ModelFileException">It is damaged, or holds no tree model.</exception>
    internal static void Check(string path, string format)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length == 0) throw new InvalidDataException("it is empty");
            CheckLearner((format == "json" ? JsonModelReader.Read(bytes) : UbjsonModelReader.Read(bytes)).Object("learner"));
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or InvalidOperationException or FormatException)
        {
            throw new ModelFileException(path, $"it is damaged or no XGBoost model ({e.Message.TrimEnd('.')}). Save the model again, or get the file anew.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelFileException(path, $"it cannot be read ({e.Message}). Check its rights.", e);
        }
    }

    private static void CheckLearner(ModelObject learner)
    {
        var parameters = learner.Object("learner_model_param");
        var features = parameters.Whole("num_feature");
        Require(features is >= 1 and <= int.MaxValue, $"num_feature is {features}");
        foreach (var list in new[] { "feature_names", "feature_types" })
            if (learner.Has(list)) Require(learner.List(list).Count is var count && (count == 0 || count == features), $"{list} has another length than the {features} features");
        if (learner.Has("feature_types")) Require(learner.List("feature_types").All(type => type is string text && FeatureTypes.Contains(text)), "feature_types names an unknown type");
        CheckBooster(learner.Object("gradient_booster"), features, Groups(learner, parameters));
    }

    private static long Groups(ModelObject learner, ModelObject parameters)
    {
        var classes = parameters.Whole("num_class");
        var targets = parameters.Has("num_target") ? parameters.Whole("num_target") : 1;
        Require(classes is >= 0 and <= 1_000_000 && targets is >= 0 and <= 1_000_000, $"num_class is {classes} and num_target {targets}");
        var objective = learner.Object("objective");
        if (objective.Has("softmax_multiclass_param"))
            Require(objective.Object("softmax_multiclass_param").Whole("num_class") == classes, "its objective and its parameters give different numbers of classes");
        return Math.Max(1, Math.Max(classes, targets));
    }

    private static void CheckBooster(ModelObject booster, long features, long groups)
    {
        var name = booster.Text("name");
        switch (name)
        {
            case "gbtree":
                CheckForest(booster.Object("model"), features, groups);
                break;
            case "dart":
                var forest = booster.Object("gbtree").Object("model");
                CheckForest(forest, features, groups);
                Require(booster.Numbers("weight_drop").Length == forest.List("trees").Count, "weight_drop does not have one value per tree");
                break;
            default:
                throw new InvalidDataException($"its booster is \"{name}\", and only the tree boosters gbtree and dart are read");
        }
    }

    private static void CheckForest(ModelObject model, long features, long groups)
    {
        var trees = model.List("trees");
        var parameters = model.Object("gbtree_model_param");
        Require(parameters.Whole("num_trees") == trees.Count, $"it says it has {parameters.Whole("num_trees")} trees and holds {trees.Count}");
        if (parameters.Has("num_parallel_tree")) Require(parameters.Whole("num_parallel_tree") is >= 1 and <= int.MaxValue, "num_parallel_tree is below 1");
        var info = model.Numbers("tree_info");
        Require(info.Length == trees.Count && info.Values!.All(group => group >= 0 && group < groups), "tree_info does not name an output for each tree");
        if (model.Has("iteration_indptr")) CheckRounds(model.Numbers("iteration_indptr").Values!, trees.Count);
        CheckTrees(trees, features);
    }

    // Each tree is stored at the place its id names, so a place that no id names would stay a null pointer.
    private static void CheckTrees(IReadOnlyList<object?> trees, long features)
    {
        var places = new HashSet<double>();
        foreach (var item in trees)
        {
            var tree = item as ModelObject ?? throw new InvalidDataException("a tree is no object");
            var id = tree.Number("id");
            Require(id >= 0 && id < trees.Count && double.IsInteger(id) && places.Add(id), FormattableString.Invariant($"{tree.Path} has id {id}, which is out of range or taken"));
            TreeCheck.Check(tree, features);
        }
    }

    private static void CheckRounds(long[] starts, int trees)
    {
        var ordered = starts.Zip(starts.Skip(1)).All(pair => pair.First <= pair.Second);
        Require(starts.Length > 0 && starts[0] == 0 && starts[^1] == trees && ordered, "iteration_indptr does not divide the trees into rounds");
    }

    internal static void Require(bool holds, string problem)
    {
        if (!holds) throw new InvalidDataException(problem);
    }
}

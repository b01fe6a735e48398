namespace Workspace.Learn.Trees.Training;

/// <summary>Finds, before the native library is called, where options and data do not go together.</summary>
internal static class TrainingChecks
{
    internal static void Check(FeatureMatrix train, FeatureMatrix? validation, BoostedTreesOptions options)
    {
        options.Validate();
        CheckCombination(train, validation, options);
        var classes = ClassCount(train, options);
        CheckLabels("training", train, options.Objective, classes);
        CheckNotConstant(train, options.Objective);
        if (validation is null) return;
        if (!validation.FeatureNames.SequenceEqual(train.FeatureNames)) throw new FeatureMismatchException(train.FeatureNames, validation.FeatureNames);
        CheckLabels("validation", validation, options.Objective, classes);
    }

    /// <summary>The number of classes a model of these options has, or null for other objectives.</summary>
    internal static int? ClassCount(FeatureMatrix train, BoostedTreesOptions options) =>
        options.Objective == Objective.MultiSoftprob ? options.Classes ?? Math.Max(2, train.ClassLabels().Max() + 1) : null;

    private static void CheckCombination(FeatureMatrix train, FeatureMatrix? validation, BoostedTreesOptions options)
    {
        var problems = new OptionProblems();
        if (options.EarlyStoppingRounds is { } patience && validation is null)
            problems.Add($"{nameof(options.EarlyStoppingRounds)} is {patience}, but there is no validation data; hold some rows out with Split and give them as validation.");
        if (train.Categorical.Count > 0 && options.TreeMethod is not (TreeMethod.Hist or TreeMethod.Approx))
            problems.Add($"{nameof(options.TreeMethod)} is {options.TreeMethod}, but {string.Join(", ", train.Categorical)} are categorical; use {nameof(TreeMethod.Hist)} or {nameof(TreeMethod.Approx)}.");
        if (options.Objective == Objective.RankPairwise && (train.GroupSizes is null || validation is { GroupSizes: null }))
            problems.Add($"{nameof(options.Objective)} is {nameof(Objective.RankPairwise)}, but the data have no groups; call WithGroups with the rows per query.");
        problems.ThrowIfAny();
    }

    private static void CheckLabels(string part, FeatureMatrix matrix, Objective objective, int? classes)
    {
        var labels = matrix.RequireLabels();
        var most = objective == Objective.BinaryLogistic ? 1 : classes - 1;
        if (most is null) return;
        var at = Array.FindIndex(labels, label => label < 0 || label > most || label != MathF.Floor(label));
        if (at >= 0)
            throw new TrainingDataException(FormattableString.Invariant($"The {part} label of row {at} is {labels[at]}, but {objective} takes the whole numbers 0 to {most}. Encode the classes, or choose another objective."));
    }

    private static void CheckNotConstant(FeatureMatrix train, Objective objective)
    {
        var labels = train.RequireLabels();
        if (objective is Objective.BinaryLogistic or Objective.MultiSoftprob && !labels.AsSpan().ContainsAnyExcept(labels[0]))
            throw new TrainingDataException(FormattableString.Invariant($"All {labels.Length} training labels are {labels[0]}: there is nothing to tell apart. Check the label column and the filters; a classifier needs at least two classes."));
    }
}

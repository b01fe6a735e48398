using Workspace.Learn.Trees.ModelFiles;
using Workspace.Learn.Trees.Training;
using Workspace.Learn.Trees.XGBoost;

namespace Workspace.Learn.Trees;

/// <summary>Trains and loads gradient boosted trees with XGBoost.</summary>
public static class BoostedTrees
{
    /// <summary>Grows trees, round by round, each correcting the ones before it.</summary>
    /// <param name="train">Features and labels to learn from.</param>
    /// <param name="options">How to grow; default: XGBoost's defaults.</param>
    /// <param name="validation">Held-out data with the same features, for the history and early stopping; or null.</param>
    /// <param name="progress">Is told the metrics after each round; or null.</param>
    /// <param name="cancellationToken">Looked at between rounds.</param>
    /// <returns>The model; dispose it when done. With early stopping it holds the trees up to the best round.</returns>
    /// <exception cref="TrainingOptionsException">Options are out of range or do not go with the data.</exception>
    /// <exception cref="TrainingDataException">Labels are missing or do not fit the objective.</exception>
    /// <exception cref="FeatureMismatchException">The validation data have other features.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="Core.Native.NativeLibraryNotFoundException">libxgboost is not on this machine.</exception>
    /// <exception cref="XGBoostException">The library refuses the data.</exception>
    public static BoostedTreesModel Train(
        FeatureMatrix train,
        BoostedTreesOptions? options = null,
        FeatureMatrix? validation = null,
        IProgress<EvaluationRound>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        options ??= new BoostedTreesOptions();
        TrainingChecks.Check(train, validation, options);
        using var training = new TrainingRun(train, validation, options, progress);
        return training.Run(cancellationToken);
    }

    /// <summary>Loads a model that this library, or XGBoost in any language, saved as JSON or UBJSON.</summary>
    /// <remarks>
    /// The file is checked before the native library sees it, because that follows the tree links of a file blindly. All
    /// trees of the file predict, as <c>Booster.predict</c> in Python does; <see cref="BoostedTreesModel.Truncate"/> keeps the first rounds only.
    /// </remarks>
    /// <param name="path">A file that ends in <c>.json</c> or <c>.ubj</c>.</param>
    /// <param name="threads">Threads to predict with, 0 means all cores; default 0.</param>
    /// <returns>The model; dispose it when done. Its history is empty.</returns>
    /// <exception cref="ModelFileException">No such file, another format, a truncated or damaged file, or no tree model.</exception>
    public static BoostedTreesModel Load(string path, int threads = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        return ModelFile.Load(path, threads);
    }
}

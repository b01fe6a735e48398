using Workspace.Learn.Trees.XGBoost;

namespace Workspace.Learn.Trees;

public sealed partial class BoostedTreesModel
{
    /// <summary>Predicts what the objective stands for: a number, the probability of class 1, or one probability per class.</summary>
    /// <param name="data">The model's features in its order.</param>
    /// <returns>One value per row; with several classes [rows, Classes], row-major.</returns>
    /// <exception cref="FeatureMismatchException">The features are others, or in another order.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public float[] Predict(FeatureMatrix data) => Predict(data, PredictionKind.Value);

    /// <summary>Predicts the sum of the trees before the link function: log-odds for a binary model, scores for classes, else as <see cref="Predict(FeatureMatrix)"/>.</summary>
    /// <param name="data">The model's features in its order.</param>
    /// <returns>One value per row; with several classes [rows, Classes], row-major.</returns>
    /// <exception cref="FeatureMismatchException">The features are others, or in another order.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public float[] PredictMargin(FeatureMatrix data) => Predict(data, PredictionKind.Margin);

    /// <summary>Predicts classes.</summary>
    /// <param name="data">The model's features in its order.</param>
    /// <param name="threshold">Least probability of class 1 that gives class 1 in a binary model, 0 to 1; default 0.5. Other models take the most probable class, the first of equals.</param>
    /// <returns>One class index per row.</returns>
    /// <exception cref="ObjectiveMismatchException">The model is no classifier.</exception>
    /// <exception cref="FeatureMismatchException">The features are others, or in another order.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public int[] PredictClass(FeatureMatrix data, double threshold = 0.5)
    {
        if (Classes == 0) throw new ObjectiveMismatchException(Objective, "classes", "Use Predict for its numbers, or train with BinaryLogistic or MultiSoftprob.");
        if (!(threshold is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold on a probability is between 0 and 1.");
        // The margin orders classes as the probability does, and is there for multi:softmax and binary:hinge models of other programs, too.
        if (IsMulti) return Classifier.MostProbable(PredictMargin(data), Classes);
        return Array.ConvertAll(Predict(data), probability => probability >= threshold ? 1 : 0);
    }

    /// <summary>
    /// Explains each prediction: how much each feature moved it, in the unit of <see cref="PredictMargin"/>, so that the
    /// contributions of a row and its bias sum to its margin.
    /// </summary>
    /// <param name="data">The model's features in its order.</param>
    /// <returns>Exact SHAP values of the trees.</returns>
    /// <exception cref="FeatureMismatchException">The features are others, or in another order.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    /// <remarks>Lundberg, Erion and Lee, Consistent Individualized Feature Attribution for Tree Ensembles, 2018 (TreeSHAP).</remarks>
    public FeatureContributions PredictContributions(FeatureMatrix data)
    {
        CheckFeatures(data);
        using var matrix = data.ToDMatrix(threads: 0);
        lock (_contributions)
            return new FeatureContributions(_booster.Predict(matrix, PredictionKind.Contribution), FeatureNames, Outputs);
    }

    private float[] Predict(FeatureMatrix data, PredictionKind kind)
    {
        CheckFeatures(data);
        if (data.BaseMargins is null) return _booster.Predict(data.Values, data.FeatureCount, kind);
        using var matrix = data.ToDMatrix(threads: 0);
        return _booster.Predict(matrix, kind);
    }

    private void CheckFeatures(FeatureMatrix data)
    {
        ArgumentNullException.ThrowIfNull(data);
        ThrowIfDisposed();
        if (!data.FeatureNames.SequenceEqual(FeatureNames)) throw new FeatureMismatchException(FeatureNames, data.FeatureNames);
    }
}

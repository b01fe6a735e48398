using TorchSharp;
using Workspace.Learn.Metrics;
using static TorchSharp.torch;

namespace Workspace.Learn.Training;

/// <summary>Metrics of a model's outputs as tensors, for <see cref="Trainer{TBatch}.Metrics"/>.</summary>
public static class OutputMetrics
{
    /// <summary>Accuracy of two classes: an output above 0 is class 1.</summary>
    /// <param name="logits">One logit per example, any shape.</param>
    /// <param name="targets">0 or 1 per example, of the same number of elements.</param>
    /// <returns>Share predicted right, 0 to 1.</returns>
    public static double BinaryAccuracy(Tensor logits, Tensor targets)
    {
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentNullException.ThrowIfNull(targets);
        using var scope = NewDisposeScope();
        return ClassificationMetrics.Accuracy(Classes(targets.gt(0.5)), Classes(logits.gt(0)));
    }

    /// <summary>Accuracy of several classes: the class of the largest output is predicted.</summary>
    /// <param name="outputs">Logits or probabilities, shape [examples, classes].</param>
    /// <param name="targets">Class of each example, shape [examples], Int64.</param>
    /// <returns>Share predicted right, 0 to 1.</returns>
    public static double Accuracy(Tensor outputs, Tensor targets)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(targets);
        using var scope = NewDisposeScope();
        return ClassificationMetrics.Accuracy(Classes(targets), Classes(outputs.argmax(1)));
    }

    private static int[] Classes(Tensor classes) => classes.to(ScalarType.Int32).flatten().contiguous().cpu().data<int>().ToArray();
}

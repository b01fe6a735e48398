using Workspace.Core.Errors;

namespace Workspace.Learn.Training;

/// <summary>A loss or a gradient is NaN or infinite: the training has left the rails. The weights are those before the batch.</summary>
public sealed class NonFiniteTrainingException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="quantity">What is not finite: <c>loss</c> or <c>gradient norm</c>.</param>
    /// <param name="value">Its value.</param>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <param name="batch">The batch in the epoch, from 1.</param>
    /// <param name="learningRate">The learning rate.</param>
    /// <param name="lastLoss">The loss of the batch before; null at the first.</param>
    /// <param name="parameters">Names of the parameters that have values that are not finite.</param>
    public NonFiniteTrainingException(string quantity, double value, int epoch, int batch, double learningRate, double? lastLoss, IReadOnlyList<string> parameters)
        : base(Describe(quantity, value, epoch, batch, learningRate, lastLoss, parameters))
    {
        (Quantity, Value, Epoch, Batch, LearningRate, LastLoss, Parameters) = (quantity, value, epoch, batch, learningRate, lastLoss, parameters);
    }

    /// <summary>What is not finite: <c>loss</c> or <c>gradient norm</c>.</summary>
    public string Quantity { get; }

    /// <summary>Its value.</summary>
    public double Value { get; }

    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; }

    /// <summary>The batch in the epoch, from 1.</summary>
    public int Batch { get; }

    /// <summary>The learning rate.</summary>
    public double LearningRate { get; }

    /// <summary>The loss of the batch before; null at the first.</summary>
    public double? LastLoss { get; }

    /// <summary>Names of the parameters that have values that are not finite.</summary>
    public IReadOnlyList<string> Parameters { get; }

    private static string Describe(string quantity, double value, int epoch, int batch, double learningRate, double? lastLoss, IReadOnlyList<string> parameters)
    {
        var before = lastLoss is { } loss ? FormattableString.Invariant($"; the batch before had a loss of {loss:0.####}") : ", the very first";
        var advice = parameters.Count > 0
            ? $"Not finite already: {string.Join(", ", parameters)}. Go back to an earlier checkpoint."
            : lastLoss is null
                ? "All parameters are finite: look for NaN or huge values in this batch."
                : "All parameters are finite: look for NaN in this batch, lower the learning rate, or limit gradients with MaxGradientNorm.";
        return FormattableString.Invariant($"The {quantity} is {value} in batch {batch} of epoch {epoch}{before}. Learning rate {learningRate:0.######}. {advice}");
    }
}

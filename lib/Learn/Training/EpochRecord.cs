namespace Workspace.Learn.Training;

/// <summary>The figures of one epoch.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Step">Batches trained on so far, of all epochs.</param>
/// <param name="LearningRate">The rate of the first group of parameters in this epoch's last step.</param>
/// <param name="Train">Figures on the training data, by name: <c>loss</c>, while the weights changed.</param>
/// <param name="Validation">Figures on the validation data, by name: <c>loss</c> and the metrics; empty without any.</param>
/// <param name="Seconds">How long the epoch took.</param>
public sealed record EpochRecord(
    int Epoch, long Step, double LearningRate, IReadOnlyDictionary<string, double> Train, IReadOnlyDictionary<string, double> Validation, double Seconds);

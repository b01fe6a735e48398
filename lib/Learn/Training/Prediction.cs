using static TorchSharp.torch;

namespace Workspace.Learn.Training;

/// <summary>What a model makes of a batch, beside what it should.</summary>
/// <param name="Outputs">The model's outputs, shape [examples, …].</param>
/// <param name="Targets">What is wanted, shape [examples, …], on the same device.</param>
public readonly record struct Prediction(Tensor Outputs, Tensor Targets);

using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Parameters that are changed with the same settings.</summary>
public class ParamGroup : optim.ILearningRateController
{
    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    /// <inheritdoc/>
    public double LearningRate { get => Settings.LearningRate; set => Settings.LearningRate = value; }

    /// <inheritdoc/>
    public double InitialLearningRate { get; set; }

    internal OptimizerSettings Settings { get; set; } = new();
}

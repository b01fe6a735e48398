namespace TorchSharp.Modules;

/// <summary>What an optimizer is told; each reads what it knows.</summary>
internal sealed record OptimizerSettings
{
    public double LearningRate { get; set; }

    public double Momentum { get; set; }

    public double Dampening { get; init; }

    public double WeightDecay { get; init; }

    public bool Nesterov { get; init; }

    public bool Maximize { get; init; }

    public double Beta1 { get; set; }

    public double Beta2 { get; set; }

    public double Eps { get; init; }

    public bool AmsGrad { get; init; }

    public double Alpha { get; init; }

    public bool Centered { get; init; }

    public double LearningRateDecay { get; init; }

    public double InitialAccumulator { get; init; }
}

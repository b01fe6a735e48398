namespace TorchSharp.Door;

/// <summary>How a <see cref="GradScaler"/> chooses its factor; PyTorch's defaults.</summary>
public sealed record GradScalerOptions
{
    /// <summary>The factor at first; above 0, default 65,536.</summary>
    public double InitialScale { get; init; } = 65536;

    /// <summary>What it is multiplied with when it grows; above 1, default 2.</summary>
    public double GrowthFactor { get; init; } = 2;

    /// <summary>What it is multiplied with after an overflow; between 0 and 1, default 0.5.</summary>
    public double BackoffFactor { get; init; } = 0.5;

    /// <summary>Rounds without overflow before it grows; at least 1, default 2,000.</summary>
    public int GrowthInterval { get; init; } = 2000;

    /// <summary>Whether it scales at all; default true. Off, every step is taken.</summary>
    public bool Enabled { get; init; } = true;

    internal void Validate()
    {
        Require(InitialScale > 0, nameof(InitialScale), InitialScale, "above 0");
        Require(GrowthFactor > 1, nameof(GrowthFactor), GrowthFactor, "above 1");
        Require(BackoffFactor is > 0 and < 1, nameof(BackoffFactor), BackoffFactor, "between 0 and 1");
        Require(GrowthInterval >= 1, nameof(GrowthInterval), GrowthInterval, "at least 1");
    }

    private static void Require(bool met, string name, double value, string range)
    {
        if (!met) throw new ArgumentException($"{name} is {value}; it must be {range}.");
    }
}

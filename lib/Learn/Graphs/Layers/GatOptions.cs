namespace Workspace.Learn.Graphs.Layers;

/// <summary>How graph attention attends.</summary>
public sealed record GatOptions
{
    /// <summary>Heads that attend side by side. 1 or more; default 1.</summary>
    public int Heads { get; init; } = 1;

    /// <summary>Whether the heads' results stand one after the other (default) or are averaged, as in a last layer.</summary>
    public bool Concatenate { get; init; } = true;

    /// <summary>Slope of the leaky ReLU below 0. Finite; default 0.2, the paper's.</summary>
    public double NegativeSlope { get; init; } = 0.2;

    /// <summary>Share of the attention weights that training sets to zero. 0 or more, below 1; default 0.</summary>
    public double Dropout { get; init; }

    internal void Validate(long outFeatures)
    {
        if (Heads < 1) throw new GraphException($"{nameof(Heads)} is {Heads}; it must be 1 or more.");
        if (Concatenate && outFeatures % Heads != 0) throw new GraphException($"{outFeatures} features out do not divide by {Heads} heads. Choose a multiple of {Heads}, or average the heads with {nameof(Concatenate)} = false.");
        if (!(Dropout is >= 0 and < 1)) throw new GraphException(FormattableString.Invariant($"{nameof(Dropout)} is {Dropout}; it must be 0 or more and below 1."));
        if (!double.IsFinite(NegativeSlope)) throw new GraphException(FormattableString.Invariant($"{nameof(NegativeSlope)} is {NegativeSlope}; it must be finite."));
    }
}

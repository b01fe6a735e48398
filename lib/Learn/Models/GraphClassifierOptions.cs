namespace Workspace.Learn.Models;

/// <summary>The shape of a <see cref="GraphClassifier"/>. The defaults are those of the tutorial on protein graphs.</summary>
public sealed record GraphClassifierOptions
{
    /// <summary>Features of a node. 1 or more.</summary>
    public required int InFeatures { get; init; }

    /// <summary>Features of a node after each layer. 1 or more; default 16.</summary>
    public int HiddenFeatures { get; init; } = 16;

    /// <summary>Layers. 1 to 100; default 2: what a node learns of reaches two edges far.</summary>
    public int Layers { get; init; } = 2;

    /// <summary>Outputs per graph. 1 or more; default 1: the logit of two classes.</summary>
    public int Outputs { get; init; } = 1;

    /// <summary>Which layers; default graph convolutions.</summary>
    public GraphLayerKind Layer { get; init; } = GraphLayerKind.Gcn;

    /// <summary>Attention heads of <see cref="GraphLayerKind.Gat"/> layers; they divide <see cref="HiddenFeatures"/>. 1 or more; default 1.</summary>
    public int Heads { get; init; } = 1;

    /// <summary>How nodes become one vector; default by attention.</summary>
    public GraphPoolingKind Pooling { get; init; } = GraphPoolingKind.Attention;

    /// <summary>Share of the features that training sets to zero after each layer. 0 or more, below 1; default 0.</summary>
    public double Dropout { get; init; }

    /// <summary>Checks all options.</summary>
    /// <exception cref="TrainingOptionsException">One or more are out of range; lists them all.</exception>
    public void Validate()
    {
        var problems = new OptionProblems();
        problems.Between(nameof(InFeatures), InFeatures, 1, int.MaxValue);
        problems.Between(nameof(HiddenFeatures), HiddenFeatures, 1, int.MaxValue);
        problems.Between(nameof(Layers), Layers, 1, 100);
        problems.Between(nameof(Outputs), Outputs, 1, int.MaxValue);
        problems.Between(nameof(Heads), Heads, 1, int.MaxValue);
        problems.Defined(nameof(Layer), Layer);
        problems.Defined(nameof(Pooling), Pooling);
        if (!(Dropout is >= 0 and < 1)) problems.Add(FormattableString.Invariant($"{nameof(Dropout)} is {Dropout}; it must be 0 or more and below 1."));
        if (Heads > 1 && Layer != GraphLayerKind.Gat) problems.Add($"{nameof(Heads)} is {Heads}, which only {nameof(GraphLayerKind.Gat)} layers have; leave it out for {Layer}.");
        if (Heads > 1 && HiddenFeatures % Heads != 0) problems.Add($"{nameof(HiddenFeatures)} is {HiddenFeatures}, which does not divide by {Heads} {nameof(Heads)}.");
        problems.ThrowIfAny();
    }
}

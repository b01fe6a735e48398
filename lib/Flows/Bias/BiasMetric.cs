using Workspace.Flows.Bias.Metrics;

namespace Workspace.Flows.Bias;

/// <summary>
/// One way to measure, before any model is trained, how unevenly a data set treats facet d against facet a.
/// </summary>
/// <remarks>
/// Names, formulas and signs are those of Amazon SageMaker Clarify's pre-training bias metrics (developer guide,
/// "Measure pre-training bias"); see also Das et al., "Fairness Measures for Machine Learning in Finance", 2020.
/// A value says how uneven the data is, never whether that is unjust: that is for people to judge.
/// </remarks>
public abstract class BiasMetric
{
    // Below this a difference is rounding, not data.
    private const double Zero = 1e-12;

    private protected BiasMetric()
    {
    }

    /// <summary>All pre-training metrics, in the order a report shows them.</summary>
    public static IReadOnlyList<BiasMetric> PreTraining { get; } =
    [
        new ClassImbalance(), new DifferenceInPositiveProportions(), new KullbackLeiblerDivergence(), new JensenShannonDivergence(),
        new LpNorm(), new TotalVariationDistance(), new KolmogorovSmirnovDistance(), new ConditionalDemographicDisparity(),
    ];

    /// <summary>Clarify's short name: <c>CI</c>, <c>DPL</c>, …</summary>
    public abstract string Name { get; }

    /// <summary>The full name.</summary>
    public abstract string Title { get; }

    /// <summary>The formula, in the letters of Clarify's documentation.</summary>
    public abstract string Formula { get; }

    /// <summary>Which values it can take.</summary>
    public abstract string Range { get; }

    /// <summary>Measures.</summary>
    /// <param name="counts">The counts of both facets.</param>
    /// <returns>The value; null when it needs a group column and there is none.</returns>
    public abstract double? Compute(BiasCounts counts);

    /// <summary>Says in plain words what a value means.</summary>
    /// <param name="value">What <see cref="Compute"/> returned.</param>
    /// <returns>One sentence.</returns>
    public string Read(double? value) => value switch
    {
        null => ReadMissing,
        > Zero => ReadPositive,
        < -Zero => ReadNegative,
        _ => ReadZero,
    };

    private protected abstract string ReadPositive { get; }

    private protected abstract string ReadNegative { get; }

    private protected abstract string ReadZero { get; }

    private protected virtual string ReadMissing => "Not measured.";
}

namespace Workspace.Flows.Steps;

/// <summary>What takes the place of missing values.</summary>
public enum ImputeStrategy
{
    /// <summary>The mean of the training data. Numbers only; the column becomes real.</summary>
    Mean,

    /// <summary>The median of the training data, exact. Numbers only; the column becomes real.</summary>
    Median,

    /// <summary>
    /// The median within about one per cent of rank, by t-digest (Dunning and Ertl, arXiv:1902.04023): bounded memory on data
    /// of any size. Numbers only; the column becomes real.
    /// </summary>
    ApproximateMedian,

    /// <summary>The most frequent value; of equally frequent ones the least, as scikit-learn takes it.</summary>
    Mode,

    /// <summary>A given value.</summary>
    Constant,
}

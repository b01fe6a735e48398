namespace Workspace.Flows.Steps;

/// <summary>How numbers are brought to a common scale: x becomes (x − centre) / scale.</summary>
public enum ScaleMethod
{
    /// <summary>Centre: the mean. Scale: the population's standard deviation (dividing by n). As scikit-learn's StandardScaler.</summary>
    Standard,

    /// <summary>Centre: the median. Scale: the distance between the quartiles, which outliers cannot stretch. As RobustScaler.</summary>
    Robust,

    /// <summary>Centre: the least value. Scale: the range, so the training data lies in [0, 1]. As MinMaxScaler.</summary>
    MinMax,

    /// <summary>Centre: 0, so zeros stay zeros. Scale: the greatest absolute value. As MaxAbsScaler.</summary>
    MaxAbs,
}

namespace Workspace.Flows.Quality;

/// <summary>What a quality warning is about.</summary>
public enum QualityIssue
{
    /// <summary>A column nearly gives the target away.</summary>
    TargetLeakage,

    /// <summary>Rows without a target.</summary>
    MissingTarget,

    /// <summary>A class of the target has few rows.</summary>
    ClassImbalance,

    /// <summary>A column without values.</summary>
    EmptyColumn,

    /// <summary>A column with one value only.</summary>
    ConstantColumn,

    /// <summary>A column that is a key.</summary>
    IdentifierColumn,

    /// <summary>Texts among numbers.</summary>
    InvalidNumbers,

    /// <summary>Missing values.</summary>
    MissingValues,

    /// <summary>Rows that occur more than once.</summary>
    DuplicateRows,

    /// <summary>Values far from all others.</summary>
    Outliers,

    /// <summary>A distribution with a long tail.</summary>
    SkewedDistribution,

    /// <summary>Two columns that say the same.</summary>
    CorrelatedColumns,

    /// <summary>A text column with very many categories.</summary>
    HighCardinality,
}

namespace Workspace.Learn.Metrics;

/// <summary>How per-class figures become one. Source: scikit-learn's User Guide, "Multiclass and multilabel classification".</summary>
public enum Average
{
    /// <summary>The figure of class 1, of two classes 0 and 1.</summary>
    Binary,

    /// <summary>The plain mean over classes.</summary>
    Macro,

    /// <summary>From the counts of all classes together; for one label per row it equals accuracy.</summary>
    Micro,

    /// <summary>The mean over classes, each weighted by its number of true rows.</summary>
    Weighted,
}

namespace Workspace.Learn.Trees;

/// <summary>How splits are searched. Source: XGBoost's documentation, "Tree Methods".</summary>
public enum TreeMethod
{
    /// <summary>The library chooses: up to version 1.7 exact for small data and approximate for large, from 2.0 histograms.</summary>
    Auto,

    /// <summary>Every split between two values; best for small data.</summary>
    Exact,

    /// <summary>Quantile sketches made anew for each round.</summary>
    Approx,

    /// <summary>Histograms over bins made once; fastest on large data.</summary>
    Hist,
}

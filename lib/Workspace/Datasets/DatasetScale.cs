namespace Workspace.Datasets;

/// <summary>How much data a notebook works on; the values are what its <c>scale</c> parameter takes.</summary>
public enum DatasetScale
{
    /// <summary>Small enough for CI: seconds.</summary>
    Sample,

    /// <summary>The size the tutorial itself has.</summary>
    Tutorial,

    /// <summary>As much as shows how cost grows; generated, and kept in the user's cache.</summary>
    Max,
}

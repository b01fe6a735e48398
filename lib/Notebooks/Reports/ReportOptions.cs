namespace Workspace.Notebooks.Reports;

/// <summary>How a report is made.</summary>
public sealed record ReportOptions
{
    /// <summary>Path of <c>plotly.min.js</c>, embedded once when the notebook has figures; null (the default) shows their static pictures only.</summary>
    public string? PlotlyScript { get; init; }

    /// <summary>Folder from which relative pictures in prose are embedded; null (the default) leaves them out.</summary>
    public string? BaseFolder { get; init; }

    /// <summary>Title of the page; null takes the notebook's first heading, else its file name.</summary>
    public string? Title { get; init; }
}

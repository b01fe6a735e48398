namespace Workspace.Running;

/// <summary>Everything that was said on the command line of <c>workspace run</c>.</summary>
internal sealed record RunSettings
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    public bool ListParameters { get; init; }

    public required string OutputFolder { get; init; }

    public TimeSpan? Timeout { get; init; }

    public TimeSpan? CellTimeout { get; init; }

    public int Jobs { get; init; } = 1;

    public string? ReportPath { get; init; }

    public string? JUnitPath { get; init; }

    public bool Write { get; init; }

    public bool Check { get; init; }

    public bool Resume { get; init; }

    public bool Offline { get; init; }

    /// <summary>What to run for one of the notebooks.</summary>
    public NotebookJob Job(NotebookTarget target) => new()
    {
        Name = target.Name,
        NotebookPath = target.Path,
        OutputPath = target.OutputPath,
        Parameters = Parameters,
        Timeout = Timeout,
        CellTimeout = CellTimeout,
        Resume = Resume,
        Write = Write,
        Check = Check,
        Offline = Offline,
    };
}

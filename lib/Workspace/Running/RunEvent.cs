using System.Text.Json;
using System.Text.Json.Serialization;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Runner;
using Workspace.Notebooks.Runner.Checking;

namespace Workspace.Running;

/// <summary>One step of a run in another process, as a line of JSON.</summary>
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(CellStarted), "cell-started")]
[JsonDerivedType(typeof(CellFinished), "cell-finished")]
[JsonDerivedType(typeof(Warning), "warning")]
[JsonDerivedType(typeof(Finished), "finished")]
internal abstract record RunEvent
{
    // Cells write to the same stream where they go round the console; no text of theirs begins like this.
    private const string Mark = "\u0001workspace-run:";

    public sealed record Started(string NotebookPath, int CodeCells) : RunEvent;

    public sealed record CellStarted(CellState Cell, int CodeCells) : RunEvent;

    public sealed record CellFinished(CellState Cell, int CodeCells) : RunEvent;

    public sealed record Warning(string Message) : RunEvent;

    public sealed record Finished(RunStatus Status, IReadOnlyList<CellState> Cells, string? Error, IReadOnlyList<OutputDifference> Differences) : RunEvent;

    /// <summary>A cell's run without types that do not serialise.</summary>
    public sealed record CellState(int Index, int Number, string FirstLine, CellRunStatus Status, TimeSpan Duration, string? ErrorName, string? ErrorMessage, IReadOnlyList<string>? Traceback)
    {
        public static CellState Of(CellRun cell) =>
            new(cell.Index, cell.Number, cell.FirstLine, cell.Status, cell.Duration, cell.Error?.Name, cell.Error?.Value, cell.Error?.Traceback);

        public CellRun ToCellRun() => new()
        {
            Index = Index,
            Number = Number,
            FirstLine = FirstLine,
            Status = Status,
            Duration = Duration,
            Error = ErrorName is null ? null : new ErrorOutput(ErrorName, ErrorMessage ?? "", Traceback ?? []),
        };
    }

    public string ToLine() => Mark + JsonSerializer.Serialize(this);

    public static RunEvent? TryRead(string line) =>
        line.StartsWith(Mark, StringComparison.Ordinal) ? JsonSerializer.Deserialize<RunEvent>(line[Mark.Length..]) : null;
}

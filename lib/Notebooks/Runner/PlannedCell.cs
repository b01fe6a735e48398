using System.Text.Json.Nodes;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Runner.Collecting;

namespace Workspace.Notebooks.Runner;

/// <summary>A code cell of a run: what is to be executed, and where its outputs go.</summary>
internal sealed class PlannedCell(NotebookCell cell, CellRun run)
{
    /// <summary>The cell in the document that is being executed.</summary>
    public NotebookCell Cell { get; } = cell;

    /// <summary>What became of it so far.</summary>
    public CellRun Run { get; set; } = run;

    /// <summary>What the session gets; differs from the cell's text where that hides a secret.</summary>
    public string Code { get; set; } = cell.Source;

    /// <summary>Whether this run inserted it to set parameters, so that nothing is stored of it.</summary>
    public bool IsInjected { get; init; }

    /// <summary>The outputs it had before the run.</summary>
    public IReadOnlyList<NotebookOutput> StoredOutputs { get; init; } = [];

    /// <summary>Its metadata before the run.</summary>
    public JsonNode? StoredMetadata { get; init; }

    /// <summary>Identifies this source after the sources before it; null for a cell that is not run.</summary>
    public string? ChainHash { get; set; }

    public bool IsSkipped => Cell.HasTag(CellTags.SkipExecution) || string.IsNullOrWhiteSpace(Cell.Code);

    /// <summary>Its fresh outputs; null until it runs.</summary>
    public OutputCollector? Collector { get; set; }

    /// <summary>Takes the fresh outputs into the document, if there are new ones that count.</summary>
    public void Render()
    {
        // A restored cell keeps what is stored, unless it fails this time.
        if (Run.Status == CellRunStatus.Restored || Collector is not { } collector || !collector.TakeChanges()) return;
        Cell.Outputs = collector.Render();
    }
}

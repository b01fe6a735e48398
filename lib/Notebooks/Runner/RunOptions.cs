using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Runner.Checking;

namespace Workspace.Notebooks.Runner;

/// <summary>What to run, and how.</summary>
public sealed record RunOptions
{
    /// <summary>The notebook: <c>.ipynb</c>, <c>.dib</c> or percent-format <c>.cs</c>.</summary>
    public required string NotebookPath { get; init; }

    /// <summary>
    /// Where the executed notebook is saved after every cell, with timing and what <see cref="Resume"/> needs in its
    /// metadata; null (the default) saves nowhere.
    /// </summary>
    public string? OutputPath { get; init; }

    /// <summary>
    /// Stores the outputs in the notebook itself once the run has passed, without times, so that a second run over
    /// unchanged outputs changes no byte; a run that fails leaves it as it was. Default false.
    /// </summary>
    public bool WriteInPlace { get; init; }

    /// <summary>
    /// Goes on from the first cell that did not succeed in the notebook at <see cref="OutputPath"/>. Default false.
    /// </summary>
    /// <remarks>
    /// The variables of the earlier process are gone, so cells that succeeded run again to rebuild them, silently:
    /// their stored outputs, counts and times are kept. A cell tagged <c>skip-on-resume</c> does not run again; the tag
    /// is its author's word that later cells need none of its variables. A cell whose source (or that of any cell
    /// before it, parameters included) has changed counts as not run. When every cell had succeeded, nothing runs.
    /// </remarks>
    public bool Resume { get; init; }

    /// <summary>Values for variables of the cell tagged <c>parameters</c>, as text; they must fit the variables' types.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The longest one cell may take; default unlimited.</summary>
    public TimeSpan CellTimeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>The longest all cells together may take; default unlimited.</summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Characters of output kept per cell, at least 1,000; default 10 million. What exceeds it is cut with a note.</summary>
    public int OutputLimit { get; init; } = 10_000_000;

    /// <summary>Compares the fresh outputs with the stored ones under these rules; null (the default) compares nothing.</summary>
    public CheckOptions? Check { get; init; }

    /// <summary>How the session starts. The display functions are added, and relative paths in cells are resolved from the notebook's folder whatever stands here.</summary>
    public SessionOptions Session { get; init; } = new();

    /// <summary>Environment variables whose values are kept out of outputs where their names look secret; default those of this process.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>Answers questions of cells (prompt, whether it is a password); null (the default) makes such cells fail.</summary>
    public Func<string, bool, string>? ReadInput { get; init; }

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(NotebookPath);
        ArgumentOutOfRangeException.ThrowIfLessThan(OutputLimit, 1_000);
    }
}

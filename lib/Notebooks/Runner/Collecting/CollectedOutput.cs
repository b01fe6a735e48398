using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Runner.Collecting;

/// <summary>One output while its cell collects them.</summary>
internal abstract class CollectedOutput
{
    // What the JSON around an output takes; without it, a million empty displays would cost nothing.
    protected const int Overhead = 200;

    /// <summary>Characters it takes in the notebook, about.</summary>
    public abstract long Size { get; }
}

/// <summary>Console text.</summary>
internal sealed class CollectedStream(OutputStream stream) : CollectedOutput
{
    public OutputStream Stream { get; } = stream;

    public TerminalText Text { get; } = new();

    public override long Size => Overhead + Text.Length;
}

/// <summary>A display, or the cell's result.</summary>
internal sealed class CollectedDisplay(OutputCollector owner, string? displayId, DisplayOutput shown) : CollectedOutput
{
    public OutputCollector Owner { get; } = owner;

    public string? DisplayId { get; } = displayId;

    public DisplayOutput Shown { get; set; } = shown;

    public override long Size => Overhead + Shown.Data.Length;
}

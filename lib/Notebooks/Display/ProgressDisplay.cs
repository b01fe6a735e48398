using Workspace.Core.Progress;

namespace Workspace.Notebooks.Display;

/// <summary>Shows the progress of long work in a cell's output: one bar that moves, on which each report replaces the one before.</summary>
public sealed class ProgressDisplay : IProgress<ProgressReport>
{
    private DisplayedValue? _shown;

    /// <inheritdoc/>
    public void Report(ProgressReport value)
    {
        if (_shown is null) _shown = DisplayFunctions.display(value);
        else _shown.Update(value);
    }
}

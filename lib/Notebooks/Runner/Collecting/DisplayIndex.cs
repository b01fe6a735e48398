using Workspace.Notebooks.Display;

namespace Workspace.Notebooks.Runner.Collecting;

/// <summary>Finds the displays of a whole notebook by id, since a later cell may update what an earlier one shows.</summary>
internal sealed class DisplayIndex
{
    private readonly Dictionary<string, CollectedDisplay> _displays = new(StringComparer.Ordinal);

    /// <summary>Held while any output of the notebook changes.</summary>
    public Lock Lock { get; } = new();

    /// <summary>The formatters that the notebook's cells registered.</summary>
    public FormatterRegistry Formatters { get; } = new();

    public void Add(string displayId, CollectedDisplay display) => _displays[displayId] = display;

    public CollectedDisplay? Find(string displayId) => _displays.GetValueOrDefault(displayId);
}

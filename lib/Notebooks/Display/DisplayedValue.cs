using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Display;

/// <summary>Something that was displayed and can be replaced in place, also from a later cell.</summary>
public sealed class DisplayedValue
{
    private readonly ICellOutput? _output;

    internal DisplayedValue(string displayId, ICellOutput? output)
    {
        DisplayId = displayId;
        _output = output;
    }

    /// <summary>Identifies the display in its session.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in the same place.</summary>
    /// <param name="value">What to show from now on.</param>
    public void Update(object? value) => (CellOutput.Current ?? _output)?.UpdateDisplay(DisplayId, value);
}

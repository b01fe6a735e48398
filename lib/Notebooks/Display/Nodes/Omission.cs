using System.Globalization;

namespace Workspace.Notebooks.Display.Nodes;

/// <summary>How much of a collection is not shown.</summary>
/// <param name="Any">Whether anything is left out.</param>
/// <param name="Count">How many; null when only counting on would tell, which a lazy sequence may never end.</param>
internal readonly record struct Omission(bool Any, long? Count)
{
    /// <summary>The note that stands after the shown part; empty when nothing is left out.</summary>
    public string Note => !Any ? "" : Count is { } n ? $"… ({n.ToString(CultureInfo.InvariantCulture)} more)" : "… (more)";
}

namespace Workspace.Notebooks.Display;

/// <summary><c>value.Display()</c>, the other spelling of <c>display(value)</c>.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows this value now, as <see cref="DisplayFunctions.display"/> does.</summary>
    /// <param name="value">What to show.</param>
    /// <param name="mimeType">Shows only this representation; default all.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue Display(this object? value, string? mimeType = null) => DisplayFunctions.display(value, mimeType);
}

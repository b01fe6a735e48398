namespace Workspace.Notebooks.Engine;

/// <summary>
/// Where a running cell's output goes. The engine calls it from the cell's thread and from any thread the cell starts,
/// as the output happens, so an implementation must be thread-safe.
/// </summary>
public interface ICellOutput
{
    /// <summary>Text the cell wrote to the console.</summary>
    /// <param name="stream">Which of the two streams.</param>
    /// <param name="text">The text, any number of lines or part of one.</param>
    void Write(OutputStream stream, string text);

    /// <summary>Something the cell displayed; formatted at once, so that later changes to the object do not show.</summary>
    /// <param name="value">What to show.</param>
    /// <param name="displayId">Identifies this display for updates; unique in the session.</param>
    void Display(object? value, string displayId);

    /// <summary>Replaces what an earlier display shows, also one of an earlier cell.</summary>
    /// <param name="displayId">The display to replace.</param>
    /// <param name="value">What it shows now.</param>
    void UpdateDisplay(string displayId, object? value);

    /// <summary>Removes the cell's outputs so far.</summary>
    /// <param name="wait">Only when the next output arrives, which avoids flicker.</param>
    void ClearOutput(bool wait);

    /// <summary>Asks the person at the front end for a line of input.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <param name="password">Whether the answer must not be shown.</param>
    /// <returns>The line, without its line end.</returns>
    /// <exception cref="InputNotAvailableException">Nobody is there to answer.</exception>
    string ReadLine(string prompt, bool password);
}

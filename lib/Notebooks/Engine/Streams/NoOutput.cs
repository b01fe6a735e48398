namespace Workspace.Notebooks.Engine.Streams;

/// <summary>Takes what is written when no cell is there to show it.</summary>
internal sealed class NoOutput : ICellOutput
{
    public static NoOutput Instance { get; } = new();

    public void Write(OutputStream stream, string text)
    {
    }

    public void Display(object? value, string displayId)
    {
    }

    public void UpdateDisplay(string displayId, object? value)
    {
    }

    public void ClearOutput(bool wait)
    {
    }

    public string ReadLine(string prompt, bool password) => throw new InputNotAvailableException(prompt);
}

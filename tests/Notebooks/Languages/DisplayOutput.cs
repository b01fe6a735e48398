using Workspace.Core.Display;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Languages;

/// <summary>Keeps what a cell displays, in all its representations.</summary>
internal sealed class DisplayOutput : ICellOutput
{
    public List<MimeBundle> Bundles { get; } = [];

    public string Text => string.Join('\n', Bundles.Select(bundle => bundle[MimeTypes.Text]));

    public void Write(OutputStream stream, string text)
    {
    }

    public void Display(object? value, string displayId) => Bundles.Add(Formatter.Format(value));

    public void UpdateDisplay(string displayId, object? value) => Bundles.Add(Formatter.Format(value));

    public void ClearOutput(bool wait)
    {
    }

    public string ReadLine(string prompt, bool password) => throw new InputNotAvailableException(prompt);
}

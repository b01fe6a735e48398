using System.Text;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Engine;

/// <summary>Keeps what a cell writes, and answers its questions from a list.</summary>
internal sealed class RecordingOutput(params string[] answers) : ICellOutput
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _stdout = new();
    private readonly StringBuilder _stderr = new();
    private readonly Queue<string> _answers = new(answers);

    /// <summary>Raised with each text, from the thread that writes it.</summary>
    public event Action<string>? Written;

    public string Stdout
    {
        get { lock (_gate) return _stdout.ToString(); }
    }

    public string Stderr
    {
        get { lock (_gate) return _stderr.ToString(); }
    }

    public void Write(OutputStream stream, string text)
    {
        lock (_gate) (stream == OutputStream.Stdout ? _stdout : _stderr).Append(text);
        Written?.Invoke(text);
    }

    public void Display(object? value, string displayId) => Write(OutputStream.Stdout, $"[display {value}]");

    public void UpdateDisplay(string displayId, object? value) => Write(OutputStream.Stdout, $"[update {value}]");

    public void ClearOutput(bool wait) => Write(OutputStream.Stdout, "[clear]");

    public string ReadLine(string prompt, bool password) =>
        _answers.TryDequeue(out var answer) ? answer : throw new InputNotAvailableException(prompt);
}

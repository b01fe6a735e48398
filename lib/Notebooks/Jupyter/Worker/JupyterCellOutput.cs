using System.Text.Json;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>Turns one request's output into Jupyter messages. Threads that outlive their cell may write on, under the cell's name.</summary>
internal sealed class JupyterCellOutput(WorkerLink link, int requestId, bool silent, bool allowStdin, FormatterRegistry formatters, TimeProvider time) : ICellOutput, IFormatterScope
{
    private StreamBuffer? _streams;

    public FormatterRegistry Formatters => formatters;

    public int RequestId => requestId;

    public void Write(OutputStream stream, string text)
    {
        if (silent || text.Length == 0) return;
        Streams.Append(stream, text);
    }

    public void Display(object? value, string displayId) => Show("display_data", value, displayId);

    public void UpdateDisplay(string displayId, object? value) => Show("update_display_data", value, displayId);

    public void ShowResult(object? value, int executionCount) => Publish("execute_result", JsonContent.Write(json =>
    {
        json.WriteNumber("execution_count", executionCount);
        WriteBundle(json, value);
    }));

    public void ShowError(CellError error) => Publish("error", JsonContent.Write(json => CellErrorContent.Write(json, error)));

    public void ClearOutput(bool wait) => Publish("clear_output", JsonContent.Write(json => json.WriteBoolean("wait", wait)));

    public string ReadLine(string prompt, bool password)
    {
        if (!allowStdin) throw new InputNotAvailableException(prompt);
        Flush();
        return link.AskForInput(requestId, prompt, password, CellCancellation.Token);
    }

    public void Publish(string type, ReadOnlyMemory<byte> content, IReadOnlyList<byte[]>? buffers = null, ReadOnlyMemory<byte> metadata = default)
    {
        if (silent) return;
        Streams.Flush(() => link.Publish(requestId, type, content, buffers, metadata));
    }

    public void Flush() => _streams?.Flush(null);

    /// <summary>Writes <c>data</c> and <c>metadata</c> of what a value shows.</summary>
    public void WriteBundle(Utf8JsonWriter json, object? value)
    {
        var bundle = Formatter.Format(value, formatters);
        MimeData.From(bundle).WriteTo(json);
        json.WritePropertyName("metadata");
        bundle.Metadata.WriteTo(json);
    }

    private StreamBuffer Streams => _streams ?? Interlocked.CompareExchange(ref _streams, new StreamBuffer(SendStream, time), null) ?? _streams;

    private void Show(string type, object? value, string displayId) => Publish(type, JsonContent.Write(json =>
    {
        WriteBundle(json, value);
        json.WriteStartObject("transient");
        json.WriteString("display_id", displayId);
        json.WriteEndObject();
    }));

    private void SendStream(OutputStream stream, string text) => link.Publish(requestId, "stream", ConsoleContent.Write(stream, text));
}

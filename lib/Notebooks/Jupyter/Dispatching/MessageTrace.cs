using System.Globalization;
using System.Text;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Dispatching;

/// <summary>Writes every message in and out to a file, one line each. What people type in answer to a question is left out: it may be a password.</summary>
internal sealed class MessageTrace : IDisposable
{
    private const int MaxContent = 2000;

    private readonly Lock _gate = new();
    private readonly StreamWriter _writer;
    private readonly TimeProvider _time;

    public MessageTrace(string path, TimeProvider time)
    {
        _time = time;
        // What cells compute may be private, so no other user may read it.
        _writer = new StreamWriter(new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Append,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        { AutoFlush = true };
    }

    public void In(KernelChannel channel, JupyterMessage message) => Write("<-", channel, message);

    public void Out(KernelChannel channel, JupyterMessage message) => Write("->", channel, message);

    public void Say(string text)
    {
        lock (_gate) _writer.WriteLine($"{Now()} -- {text}");
    }

    public void Dispose()
    {
        lock (_gate) _writer.Dispose();
    }

    private void Write(string direction, KernelChannel channel, JupyterMessage message)
    {
        var content = message.Type == "input_reply" ? "(not logged)" : Encoding.UTF8.GetString(message.Content.Span[..Math.Min(MaxContent, message.Content.Length)]);
        var more = message.Content.Length > MaxContent ? string.Create(CultureInfo.InvariantCulture, $"… ({message.Content.Length} bytes)") : "";
        lock (_gate) _writer.WriteLine($"{Now()} {direction} {channel,-7} {message.Type} {message.Header.Id} {content}{more}");
    }

    private string Now() => _time.GetUtcNow().ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
}

using System.Text;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>
/// Joins what a cell prints in many small pieces into few messages: sent on when something else is shown, when it has grown
/// large, or shortly after the first piece.
/// </summary>
internal sealed class StreamBuffer : IDisposable
{
    private const int Large = 32 * 1024;
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(25);

    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly Action<OutputStream, string> _send;
    private readonly ITimer _timer;
    private OutputStream _stream;
    private bool _armed;

    public StreamBuffer(Action<OutputStream, string> send, TimeProvider time)
    {
        _send = send;
        _timer = time.CreateTimer(static state => ((StreamBuffer)state!).Flush(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Append(OutputStream stream, string text)
    {
        lock (_gate)
        {
            if (stream != _stream) Send(all: true);
            _stream = stream;
            _text.Append(text);
            if (_text.Length >= Large) Send(all: false);
            else if (!_armed) _timer.Change(Delay, Timeout.InfiniteTimeSpan);
            _armed = _text.Length > 0;
        }
    }

    /// <summary>Sends what is there now.</summary>
    /// <param name="then">What must follow it in order.</param>
    public void Flush(Action? then = null)
    {
        lock (_gate)
        {
            _armed = false;
            Send(all: true);
            then?.Invoke();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Flush() => Flush(null);

    private void Send(bool all)
    {
        if (_text.Length == 0) return;
        // Half a surrogate pair waits for its other half, which a program that prints char by char sends next.
        var half = !all && char.IsHighSurrogate(_text[^1]);
        var text = half ? _text.ToString(0, _text.Length - 1) : _text.ToString();
        var rest = _text[^1];
        _text.Clear();
        if (half) _text.Append(rest);
        if (text.Length > 0) _send(_stream, text);
    }
}

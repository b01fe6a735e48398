using System.IO.Pipes;
using System.Text;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.Zmq;

namespace Workspace.Notebooks.Jupyter.Interpreter;

/// <summary>What the worker process and its children write past the console: native code, <c>bash</c>, crash reports.</summary>
internal sealed class NativeOutput
{
    private const int TailLength = 4000;

    private readonly Lock _gate = new();
    private readonly Stream _stream;
    private readonly int[] _descriptor;
    private readonly Action<OutputStream, string> _send;
    private readonly OutputStream _name;
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly byte[] _bytes = new byte[64 * 1024];
    private readonly char[] _chars = new char[(64 * 1024) + 1];
    private readonly StringBuilder _tail = new();
    private readonly Thread _thread;
    private bool _ended;

    public NativeOutput(Stream stream, OutputStream name, Action<OutputStream, string> send)
    {
        (_stream, _name, _send) = (stream, name, send);
        _descriptor = [(int)(stream is PipeStream pipe ? pipe.SafePipeHandle.DangerousGetHandle() : ((FileStream)stream).SafeFileHandle.DangerousGetHandle())];
        _thread = new Thread(Loop) { IsBackground = true, Name = $"worker {name}" };
        _thread.Start();
    }

    /// <summary>The last text that came.</summary>
    public string Tail
    {
        get
        {
            lock (_gate) return _tail.ToString();
        }
    }

    /// <summary>Takes all that has been written so far, so that it stands before what follows.</summary>
    public void Drain()
    {
        lock (_gate)
            while (!_ended && ZmqPoll.Wait(_descriptor, 0)) ReadSome();
    }

    /// <summary>Forgets the last text, which was another cell's.</summary>
    public void ForgetTail()
    {
        lock (_gate) _tail.Clear();
    }

    private void Loop()
    {
        while (!_ended)
        {
            ZmqPoll.Wait(_descriptor, -1);
            Drain();
        }
        lock (_gate) _stream.Dispose();
    }

    private void ReadSome()
    {
        var count = _stream.Read(_bytes);
        if (count == 0)
        {
            _ended = true;
            return;
        }
        var text = new string(_chars, 0, _decoder.GetChars(_bytes, 0, count, _chars, 0));
        _tail.Append(text);
        if (_tail.Length > TailLength) _tail.Remove(0, _tail.Length - TailLength);
        if (text.Length > 0) _send(_name, text);
    }
}

using System.Diagnostics;
using System.Net.Sockets;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.Worker;

namespace Workspace.Notebooks.Jupyter.Interpreter;

/// <summary>One worker process, from its start to its end.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan ExitTime = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly Socket _listener;
    private readonly string _folder;
    private readonly NativeOutput _stdout;
    private readonly NativeOutput _stderr;
    private readonly Action<WorkerFrame> _receive;
    private readonly Action<WorkerProcess> _ended;
    private readonly TaskCompletionSource<FrameStream?> _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _disposed;

    public WorkerProcess(WorkerCommand command, Action<WorkerFrame> receive, Action<OutputStream, string> print, Action<WorkerProcess> ended)
    {
        (_receive, _ended) = (receive, ended);
        // Only this user may enter the folder, so nobody else can connect to the socket in it.
        _folder = Directory.CreateTempSubdirectory("workspace-kernel-").FullName;
        var path = Path.Combine(_folder, "worker");
        _listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen(1);
        _process = Start(command, path);
        _stdout = new NativeOutput(_process.StandardOutput.BaseStream, OutputStream.Stdout, print);
        _stderr = new NativeOutput(_process.StandardError.BaseStream, OutputStream.Stderr, print);
        _process.StandardInput.Close();
        new Thread(Loop) { IsBackground = true, Name = "worker frames" }.Start();
        _ = WatchStartAsync();
    }

    /// <summary>Whether it has ever been ready for requests.</summary>
    public bool WasReady => _connected.Task is { IsCompletedSuccessfully: true } task && task.GetAwaiter().GetResult() is not null;

    /// <summary>Sends a frame, once the worker listens; a worker that has died gets none.</summary>
    public async Task SendAsync(WorkerFrame frame)
    {
        if (await _connected.Task.ConfigureAwait(false) is not { } frames) return;
        try
        {
            frames.Write(frame);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Its end is noticed, and told, by the reading side.
        }
    }

    /// <summary>A new cell begins: the last words of those before are no longer of interest.</summary>
    public void ForgetTail()
    {
        _stdout.ForgetTail();
        _stderr.ForgetTail();
    }

    /// <summary>Takes what the process has written so far.</summary>
    public void Drain()
    {
        _stdout.Drain();
        _stderr.Drain();
    }

    /// <summary>How and with which last words the process ended; waits for its end.</summary>
    public WorkerExit DescribeExit()
    {
        if (!_process.WaitForExit(ExitTime)) Kill();
        _process.WaitForExit();
        Drain();
        return new WorkerExit(_process.ExitCode, _stderr.Tail);
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    public void Dispose()
    {
        _disposed = true;
        _listener.Dispose();
        Kill();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static Process Start(WorkerCommand command, string socketPath)
    {
        var info = new ProcessStartInfo(command.Program, [.. command.Arguments, socketPath])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(info)!;
    }

    private void Loop()
    {
        try
        {
            using var socket = _listener.Accept();
            Directory.Delete(_folder, recursive: true);
            using var frames = new FrameStream(new NetworkStream(socket));
            _connected.TrySetResult(frames);
            while (frames.Read() is { } frame) _receive(frame);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It ended before it had connected, or it is being disposed of.
        }
        _connected.TrySetResult(null);
        if (!_disposed) _ended(this);
    }

    private async Task WatchStartAsync()
    {
        await Task.WhenAny(_process.WaitForExitAsync(), _connected.Task).ConfigureAwait(false);
        if (!_connected.Task.IsCompleted) _listener.Dispose();
    }
}

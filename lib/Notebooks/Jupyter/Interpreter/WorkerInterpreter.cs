using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.Worker;

namespace Workspace.Notebooks.Jupyter.Interpreter;

/// <summary>
/// Runs cells in a worker process. A cell that ends or crashes the process, or resists every interrupt, costs only that: the next
/// worker starts at once.
/// </summary>
internal sealed class WorkerInterpreter : IInterpreter
{
    /// <summary>Longer than the engine itself takes to find that a cell is stuck.</summary>
    private static readonly TimeSpan InterruptPatience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly WorkerCommand _command;
    private readonly IInterpreterListener _listener;
    private readonly TimeProvider _time;
    private WorkerProcess? _worker;
    private TaskCompletionSource<InterpreterReply>? _pending;
    private int _pendingId;
    private bool _resisted;
    private bool _disposed;

    public WorkerInterpreter(WorkerCommand command, IInterpreterListener listener, TimeProvider time)
    {
        (_command, _listener, _time) = (command, listener, time);
        lock (_gate) _worker = StartWorker();
    }

    public async Task<InterpreterReply> RequestAsync(InterpreterRequest request)
    {
        // Its continuation does nothing but wake the shell's thread, which a detour over the pool would only delay.
        var reply = new TaskCompletionSource<InterpreterReply>();
        WorkerProcess worker;
        lock (_gate)
        {
            (_pending, _pendingId) = (reply, request.Id);
            // One that died before it was ready is not started again until somebody asks, or it would be for ever.
            worker = _worker ??= StartWorker();
        }
        worker.ForgetTail();
        await worker.SendAsync(new WorkerFrame(FrameKind.Request)
        {
            RequestId = request.Id,
            Number = request.ExecutionCount,
            Type = request.Message.Type,
            Content = request.Message.Content,
            Metadata = request.Message.Metadata.Length > 2 ? request.Message.Metadata : default,
            Buffers = request.Message.Buffers,
        }).ConfigureAwait(false);
        return await reply.Task.ConfigureAwait(false);
    }

    public void Interrupt()
    {
        lock (_gate)
        {
            if (_pending is null) return;
            _ = _worker?.SendAsync(new WorkerFrame(FrameKind.Interrupt));
            _ = KillIfStillAtAsync(_pending);
        }
    }

    public void AnswerInput(ReadOnlyMemory<byte> content)
    {
        lock (_gate) _ = _worker?.SendAsync(new WorkerFrame(FrameKind.InputReply) { Content = content });
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _worker?.Dispose();
            _pending?.TrySetResult(new InterpreterReply(default, new CellError("SessionLost", "The kernel was shut down.", ["The kernel was shut down."])));
        }
    }

    private WorkerProcess StartWorker() => new(_command, Receive, Print, Ended);

    private void Receive(WorkerFrame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Publish:
                _listener.Publish(frame.RequestId, frame.Type, frame.Content, frame.Metadata, frame.Buffers);
                break;
            case FrameKind.Reply:
                _worker?.Drain();
                Complete(frame.RequestId, new InterpreterReply(frame.Content));
                break;
            case FrameKind.InputRequest:
                _worker?.Drain();
                _listener.RequestInput(frame.RequestId, frame.Content);
                break;
            case FrameKind.Stuck:
                _resisted = true;
                _worker?.Kill();
                break;
            default:
                throw new InvalidDataException($"The worker sent a {frame.Kind} frame.");
        }
    }

    private void Print(OutputStream stream, string text) => _listener.Publish(_pendingId, "stream", ConsoleContent.Write(stream, text), default, []);

    private void Complete(int requestId, InterpreterReply reply)
    {
        TaskCompletionSource<InterpreterReply>? pending;
        lock (_gate)
        {
            if (_pending is null || _pendingId != requestId) return;
            (pending, _pending) = (_pending, null);
        }
        pending.TrySetResult(reply);
    }

    private void Ended(WorkerProcess worker)
    {
        var exit = worker.DescribeExit();
        TaskCompletionSource<InterpreterReply>? pending;
        bool resisted;
        lock (_gate)
        {
            if (_disposed) return;
            (resisted, _resisted) = (_resisted, false);
            (pending, _pending) = (_pending, null);
            worker.Dispose();
            _worker = worker.WasReady ? StartWorker() : null;
        }
        var error = worker.WasReady ? exit.ToError(resisted) : exit.ToStartError();
        if (pending is not null) pending.TrySetResult(new InterpreterReply(default, error));
        else if (worker.WasReady) Print(OutputStream.Stderr, $"{error.Message}\n");
    }

    private async Task KillIfStillAtAsync(TaskCompletionSource<InterpreterReply> pending)
    {
        await Task.WhenAny(pending.Task, Task.Delay(InterruptPatience, _time)).ConfigureAwait(false);
        lock (_gate)
        {
            if (pending.Task.IsCompleted || _pending != pending) return;
            _resisted = true;
            _worker?.Kill();
        }
    }
}

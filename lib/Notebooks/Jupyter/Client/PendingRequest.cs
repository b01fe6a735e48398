using System.Text.Json;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Client;

/// <summary>A request that waits for its reply and, where it has outputs, for the kernel to be idle again.</summary>
internal sealed class PendingRequest(TimeProvider time, bool waitForIdle, ExecuteOptions? options)
{
    /// <summary>How long after a reply the next output may take. Kernels drop outputs when they are overrun, and the "idle" may be among them.</summary>
    private static readonly TimeSpan OutputPatience = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource<KernelReply> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _published;

    public ExecuteOptions? Options => options;

    /// <summary>Whether it is kept when it is done, because its idle may come after its reply.</summary>
    public bool OutlivesReply { get; init; }

    /// <summary>Whether the kernel has said that it is idle again, so that the iopub channel is known to work.</summary>
    public Task Idle => _idle.Task;

    public async Task<KernelReply> CompletedAsync()
    {
        var reply = await _reply.Task.ConfigureAwait(false);
        while (waitForIdle && !_idle.Task.IsCompleted)
        {
            var published = Volatile.Read(ref _published);
            await Task.WhenAny(_idle.Task, Task.Delay(OutputPatience, time)).ConfigureAwait(false);
            if (published == Volatile.Read(ref _published)) return reply;
        }
        if (waitForIdle) await _idle.Task.ConfigureAwait(false);
        return reply;
    }

    public void SetReply(JupyterMessage message) => _reply.TrySetResult(new KernelReply(Parse(message)));

    public void Publish(JupyterMessage message)
    {
        Interlocked.Increment(ref _published);
        if (message.Type != "status") options?.OnOutput?.Invoke(new KernelOutput(message.Type, Parse(message)));
        else if (Parse(message).Text("execution_state") == "idle") _idle.TrySetResult();
    }

    public void Fail(Exception error)
    {
        _reply.TrySetException(error);
        _idle.TrySetException(error);
    }

    private static JsonElement Parse(JupyterMessage message)
    {
        using var json = JsonDocument.Parse(message.Content);
        return json.RootElement.Clone();
    }
}

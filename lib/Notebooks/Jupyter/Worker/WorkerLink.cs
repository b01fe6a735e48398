using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>What the worker says to its host.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Threads of a cell may wait for input until the process ends; the semaphore holds nothing but memory.")]
internal sealed class WorkerLink(FrameStream frames)
{
    private readonly Lock _inputTurn = new();
    private readonly SemaphoreSlim _answered = new(0);
    private volatile string _answer = "";

    public void Publish(int requestId, string type, ReadOnlyMemory<byte> content, IReadOnlyList<byte[]>? buffers = null, ReadOnlyMemory<byte> metadata = default) =>
        frames.Write(new WorkerFrame(FrameKind.Publish) { RequestId = requestId, Type = type, Content = content, Buffers = buffers ?? [], Metadata = metadata });

    public void Reply(int requestId, ReadOnlyMemory<byte> content) =>
        frames.Write(new WorkerFrame(FrameKind.Reply) { RequestId = requestId, Content = content });

    public void Stuck(int requestId) => frames.Write(new WorkerFrame(FrameKind.Stuck) { RequestId = requestId });

    /// <summary>Asks the front end and blocks until it answers; an interrupt ends the wait.</summary>
    public string AskForInput(int requestId, string prompt, bool password, CancellationToken interrupted)
    {
        lock (_inputTurn)
        {
            while (_answered.Wait(0, CancellationToken.None))
            {
                // An answer that came after its cell had been interrupted.
            }
            frames.Write(new WorkerFrame(FrameKind.InputRequest)
            {
                RequestId = requestId,
                Content = JsonContent.Write(json =>
                {
                    json.WriteString("prompt", prompt);
                    json.WriteBoolean("password", password);
                }),
            });
            _answered.Wait(interrupted);
            return _answer;
        }
    }

    public void Answer(ReadOnlyMemory<byte> content)
    {
        using var json = JsonDocument.Parse(content);
        _answer = json.RootElement.Text("value");
        _answered.Release();
    }
}

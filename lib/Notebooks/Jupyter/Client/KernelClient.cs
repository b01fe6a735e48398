using System.Collections.Concurrent;
using System.Text.Json;
using Workspace.Notebooks.Jupyter.Dispatching;
using Workspace.Notebooks.Jupyter.KernelSpecs;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Client;

/// <summary>Starts any installed Jupyter kernel and works with it, as a front end does.</summary>
public sealed class KernelClient : IAsyncDisposable
{
    private static readonly TimeSpan WelcomeRetry = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(5);

    private readonly KernelLaunch _launch;
    private readonly ClientSockets _sockets;
    private readonly MessageFactory _messages;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, PendingRequest> _pending = new(StringComparer.Ordinal);
    private readonly Task<KernelDiedException> _ended;

    private KernelClient(KernelLaunch launch, TimeProvider time)
    {
        (_launch, _time) = (launch, time);
        _messages = new MessageFactory(time, "workspace");
        _sockets = new ClientSockets(launch.Connection);
        _sockets.Listen(Receive);
        _ended = launch.WaitForEndAsync();
        _ = FailPendingAtEndAsync();
    }

    /// <summary>Starts a kernel and waits until it answers and its outputs arrive.</summary>
    /// <param name="spec">The kernel, from <see cref="KernelSpecCatalogue.Find"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="options">Its folder, and how long it may take; null: the defaults.</param>
    /// <param name="cancellationToken">Gives up, and ends the process.</param>
    /// <returns>The client.</returns>
    /// <exception cref="KernelDiedException">The kernel ended before it was ready.</exception>
    /// <exception cref="KernelNotReadyException">It did not answer in time.</exception>
    public static async Task<KernelClient> StartAsync(KernelSpec spec, TimeProvider time, KernelStartOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(spec);
        options ??= new KernelStartOptions();
        var client = new KernelClient(KernelLaunch.Start(spec, options.WorkingDirectory), time);
        using var limit = new CancellationTokenSource(options.StartTime, time);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await client.WaitUntilReadyAsync(giveUp.Token).ConfigureAwait(false);
            return client;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var lastWords = client._launch.LastWords;
            client.Close();
            throw new KernelNotReadyException(spec.Name, options.StartTime, lastWords);
        }
        catch
        {
            client.Close();
            throw;
        }
    }

    /// <summary>What the kernel says about itself: the content of its <c>kernel_info_reply</c>.</summary>
    public JsonElement Info { get; private set; }

    /// <summary>Runs a cell; its outputs have all been handed over when this is done.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="options">Where outputs and questions go; default nowhere.</param>
    /// <param name="cancellationToken">Interrupts the cell; the reply is awaited all the same.</param>
    /// <returns>The reply. An error of the cell is a reply too.</returns>
    /// <exception cref="KernelDiedException">The kernel ended.</exception>
    public async Task<KernelReply> ExecuteAsync(string code, ExecuteOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ExecuteOptions();
        var content = JsonContent.Write(json =>
        {
            json.WriteString("code", code);
            json.WriteBoolean("silent", options.Silent);
            json.WriteBoolean("store_history", options.StoreHistory);
            json.WriteBoolean("allow_stdin", options.OnInput is not null);
            json.WriteBoolean("stop_on_error", options.StopOnError);
            json.WritePropertyName("user_expressions");
            JsonSerializer.Serialize(json, options.UserExpressions);
        });
        var pending = Request(KernelChannel.Shell, "execute_request", content, waitForIdle: true, options);
        await using var registration = cancellationToken.Register(() => _ = InterruptAsync()).ConfigureAwait(false);
        return await pending.ConfigureAwait(false);
    }

    /// <summary>Asks what could stand at a position.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">The cursor, a UTF-16 offset.</param>
    /// <returns>The content of the <c>complete_reply</c>; its cursor positions count code points.</returns>
    public Task<KernelReply> CompleteAsync(string code, int position) => Request(KernelChannel.Shell, "complete_request", JsonContent.Write(json =>
    {
        json.WriteString("code", code);
        json.WriteNumber("cursor_pos", CodePoints.FromUtf16(code, position));
    }));

    /// <summary>Asks what stands at a position.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">The cursor, a UTF-16 offset.</param>
    /// <param name="detail">0, or 1 for all that is known.</param>
    /// <returns>The content of the <c>inspect_reply</c>.</returns>
    public Task<KernelReply> InspectAsync(string code, int position, int detail = 0) => Request(KernelChannel.Shell, "inspect_request", JsonContent.Write(json =>
    {
        json.WriteString("code", code);
        json.WriteNumber("cursor_pos", CodePoints.FromUtf16(code, position));
        json.WriteNumber("detail_level", detail);
    }));

    /// <summary>Sends any other request and waits for its reply.</summary>
    /// <param name="type">Such as <c>history_request</c>.</param>
    /// <param name="content">Its content, made JSON.</param>
    /// <param name="onControl">Whether it goes to the control channel, past a running cell; default false.</param>
    /// <returns>The reply.</returns>
    public Task<KernelReply> RequestAsync(string type, object content, bool onControl = false) =>
        Request(onControl ? KernelChannel.Control : KernelChannel.Shell, type, JsonSerializer.SerializeToUtf8Bytes(content));

    /// <summary>Interrupts the running cell, by message or signal, as the kernel wants it.</summary>
    /// <returns>Done when the kernel has been told.</returns>
    public async Task InterruptAsync()
    {
        if (_launch.Spec.InterruptMode == "message") await Request(KernelChannel.Control, "interrupt_request", JupyterMessage.Empty).ConfigureAwait(false);
        else await _launch.SignalAsync().ConfigureAwait(false);
    }

    /// <summary>Shuts the kernel down, and ends its process where it does not end by itself within 5 seconds.</summary>
    /// <returns>Done when it has ended.</returns>
    public async ValueTask DisposeAsync()
    {
        if (!_ended.IsCompleted)
        {
            _sockets.Send(KernelChannel.Control, _messages.Create("shutdown_request", """{"restart":false}"""u8.ToArray()));
            await Task.WhenAny(_ended, Task.Delay(ShutdownTime, _time)).ConfigureAwait(false);
        }
        Close();
    }

    private void Close()
    {
        _launch.Dispose();
        _sockets.Dispose();
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // A kernel whose outputs do not arrive yet is asked again, because a subscription may come later than the first reply.
            var pending = new PendingRequest(_time, waitForIdle: false, options: null) { OutlivesReply = true };
            Info = (await Send(KernelChannel.Shell, "kernel_info_request", JupyterMessage.Empty, pending).WaitAsync(cancellationToken).ConfigureAwait(false)).Content;
            await Task.WhenAny(pending.Idle, Task.Delay(WelcomeRetry, _time, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (pending.Idle.IsCompletedSuccessfully) return;
        }
    }

    private Task<KernelReply> Request(KernelChannel channel, string type, ReadOnlyMemory<byte> content, bool waitForIdle = false, ExecuteOptions? options = null) =>
        Send(channel, type, content, new PendingRequest(_time, waitForIdle, options));

    private async Task<KernelReply> Send(KernelChannel channel, string type, ReadOnlyMemory<byte> content, PendingRequest pending)
    {
        var message = _messages.Create(type, content);
        _pending[message.Header.Id] = pending;
        // Only now, so that an end in between is noticed by one of the two.
        if (_ended.IsCompleted) pending.Fail(await _ended.ConfigureAwait(false));
        _sockets.Send(channel, message);
        var reply = await pending.CompletedAsync().ConfigureAwait(false);
        if (!pending.OutlivesReply) _pending.TryRemove(message.Header.Id, out _);
        return reply;
    }

    private void Receive(KernelChannel channel, JupyterMessage message)
    {
        if (MessageHeader.TryRead(message.ParentHeader.Span) is not { } parent || !_pending.TryGetValue(parent.Id, out var pending)) return;
        if (channel == KernelChannel.IoPub) pending.Publish(message);
        else if (channel == KernelChannel.Stdin) _ = Task.Run(() => AnswerInput(message, pending));
        else pending.SetReply(message);
    }

    private void AnswerInput(JupyterMessage message, PendingRequest pending)
    {
        using var json = JsonDocument.Parse(message.Content);
        var answer = pending.Options?.OnInput?.Invoke(json.RootElement.Text("prompt"), json.RootElement.Flag("password")) ?? "";
        _sockets.Send(KernelChannel.Stdin, _messages.Create("input_reply", JsonContent.Write(reply => reply.WriteString("value", answer)), message.HeaderBytes));
    }

    private async Task FailPendingAtEndAsync()
    {
        var died = await _ended.ConfigureAwait(false);
        foreach (var pending in _pending.Values) pending.Fail(died);
    }
}

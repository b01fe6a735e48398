using System.Text.Json;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.History;
using Workspace.Notebooks.Jupyter.Interpreter;
using Workspace.Notebooks.Jupyter.Wire;
using Workspace.Notebooks.Jupyter.Worker;

namespace Workspace.Notebooks.Jupyter.Dispatching;

/// <summary>Carries out <c>execute_request</c>: the counter, the history, one error per failure, and who is to be aborted.</summary>
internal sealed class Executor(Publisher publisher, IInterpreter interpreter, SessionHistory history, ExecutionResults results, OpenComms comms)
{
    private int _count;
    private Action? _remember;

    /// <summary>Runs a cell and replies.</summary>
    /// <param name="id">The request's number.</param>
    /// <param name="message">The request.</param>
    /// <param name="beforeErrorReply">Called when it has failed and queued cells are to be aborted, before its sender learns of it.</param>
    /// <returns>Whether queued cells are to be aborted.</returns>
    public bool Execute(int id, JupyterMessage message, Action beforeErrorReply)
    {
        var request = ExecuteRequest.Read(message.Content);
        if (request.StoreHistory) _count++;
        if (!request.Silent) PublishInput(request.Code, message);
        var reply = string.IsNullOrWhiteSpace(request.Code) && !request.HasUserExpressions
            ? new InterpreterReply(NothingToDo())
            : interpreter.RequestAsync(new InterpreterRequest(id, _count, message)).GetAwaiter().GetResult();
        if (request.StoreHistory) _remember = () => history.Add(_count, request.Code, results.Take(id));
        var content = reply.Loss is { } loss ? Lose(loss, message, request.Silent) : reply.Content;
        var abort = request.StopOnError && Failed(content);
        if (abort) beforeErrorReply();
        publisher.Reply(KernelChannel.Shell, message, "execute_reply", content);
        return abort;
    }

    /// <summary>Puts the cell that has run into the history: a file, for which nobody who waits for the cell need wait.</summary>
    public void Remember()
    {
        _remember?.Invoke();
        _remember = null;
    }

    /// <summary>The reply to a cell that was queued behind one that failed.</summary>
    public ReadOnlyMemory<byte> Aborted() => JsonContent.Write(json =>
    {
        json.WriteString("status", "aborted"u8);
        json.WriteNumber("execution_count", _count);
    });

    private void PublishInput(string code, JupyterMessage message) => publisher.Publish("execute_input", JsonContent.Write(json =>
    {
        json.WriteString("code", code);
        json.WriteNumber("execution_count", _count);
    }), message);

    private ReadOnlyMemory<byte> Lose(CellError loss, JupyterMessage message, bool silent)
    {
        comms.Clear();
        if (!silent) publisher.Publish("error", JsonContent.Write(json => CellErrorContent.Write(json, loss)), message);
        return JsonContent.Write(json =>
        {
            json.WriteString("status", "error"u8);
            json.WriteNumber("execution_count", _count);
            CellErrorContent.Write(json, loss);
        });
    }

    private ReadOnlyMemory<byte> NothingToDo() => JsonContent.Write(json =>
    {
        json.WriteString("status", "ok"u8);
        json.WriteNumber("execution_count", _count);
        json.WriteStartArray("payload");
        json.WriteEndArray();
        json.WriteStartObject("user_expressions");
        json.WriteEndObject();
    });

    private static bool Failed(ReadOnlyMemory<byte> content)
    {
        using var json = JsonDocument.Parse(content);
        return json.RootElement.Text("status") == "error";
    }
}

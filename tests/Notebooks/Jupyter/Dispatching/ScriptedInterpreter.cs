using System.Text;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.Interpreter;

namespace Workspace.Notebooks.Tests.Jupyter.Dispatching;

/// <summary>Does what the code of a cell says: <c>fail</c>, <c>crash</c>, <c>ask</c>, <c>throw</c>, or succeeds with a result.</summary>
internal sealed class ScriptedInterpreter(IInterpreterListener listener) : IInterpreter
{
    public int Interrupts { get; private set; }

    public List<string> Answers { get; } = [];

    public bool IsDisposed { get; private set; }

    public Task<InterpreterReply> RequestAsync(InterpreterRequest request)
    {
        var code = request.Message.Type == "execute_request" ? RecordingTransport.Field(request.Message, "code") : "";
        switch (code)
        {
            case "fail":
                Publish(request, "error", """{"ename":"E","evalue":"v","traceback":[]}""");
                return Reply("""{"status":"error","ename":"E","evalue":"v","traceback":[]}""");
            case "crash":
                return Task.FromResult(new InterpreterReply(default, new CellError("SessionLost", "gone", ["gone"])));
            case "ask":
                listener.RequestInput(request.Id, """{"prompt":"?","password":false}"""u8.ToArray());
                return Reply("""{"status":"ok"}""");
            case "throw":
                throw new InvalidOperationException("broken");
            default:
                Publish(request, "execute_result", """{"data":{"text/plain":"2"},"metadata":{},"execution_count":1}""");
                return Reply("""{"status":"ok","execution_count":1}""");
        }
    }

    public void Interrupt() => Interrupts++;

    public void AnswerInput(ReadOnlyMemory<byte> content) => Answers.Add(Encoding.UTF8.GetString(content.Span));

    public void Dispose() => IsDisposed = true;

    private void Publish(InterpreterRequest request, string type, string content) => listener.Publish(request.Id, type, Encoding.UTF8.GetBytes(content), default, []);

    private static Task<InterpreterReply> Reply(string content) => Task.FromResult(new InterpreterReply(Encoding.UTF8.GetBytes(content)));
}

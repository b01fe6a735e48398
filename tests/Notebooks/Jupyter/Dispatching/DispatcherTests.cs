using System.Text.Json;
using Workspace.Notebooks.Jupyter.Dispatching;
using Workspace.Notebooks.Jupyter.History;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Tests.Jupyter.Dispatching;

[TestFixture]
public class DispatcherTests
{
    private static readonly string[] Succeeded = ["busy", "IoPub execute_input", "IoPub execute_result", "Shell execute_reply ok", "idle"];
    private static readonly string[] Failed = ["busy", "IoPub execute_input", "IoPub error", "Shell execute_reply error", "idle"];
    private static readonly string[] Aborted = ["busy", "Shell execute_reply aborted", "idle"];

    private readonly MessageFactory _client = new(TimeProvider.System);
    private RecordingTransport _transport = null!;
    private ScriptedInterpreter _interpreter = null!;
    private Dispatcher _dispatcher = null!;
    private bool? _restart;

    [SetUp]
    public void Start()
    {
        _transport = new RecordingTransport();
        _restart = null;
        _dispatcher = new Dispatcher(_transport, new MessageFactory(TimeProvider.System), new SessionHistory(null), listener => _interpreter = new ScriptedInterpreter(listener), restart => _restart = restart);
    }

    [TearDown]
    public void Stop() => _interpreter.Dispose();

    private JupyterMessage Request(string type, object content) => _client.Create(type, JsonSerializer.SerializeToUtf8Bytes(content), identities: [[42]]);

    private JupyterMessage Cell(string code, bool stop_on_error = true, bool silent = false, bool store_history = true) =>
        Request("execute_request", new { code, stop_on_error, silent, store_history });

    [Test]
    public void Execute_Cell_IsBusyThenIdleUnderItsOwnParent()
    {
        var cell = Cell("1+1");

        _dispatcher.HandleShell(cell);

        Assert.That(_transport.Log, Is.EqualTo(Succeeded));
        Assert.That(_transport.Sent.Select(s => s.Message.ParentHeader.ToArray()), Is.All.EqualTo(cell.HeaderBytes.ToArray()));
        Assert.That(_transport.Sent.Single(s => s.Channel == KernelChannel.Shell).Message.Identities, Is.EqualTo(cell.Identities));
    }

    [Test]
    public void Execute_QueuedBehindAFailure_IsAborted()
    {
        _transport.Queued.Enqueue(Cell("1+1"));
        _transport.Queued.Enqueue(Request("kernel_info_request", new { }));

        _dispatcher.HandleShell(Cell("fail"));
        _dispatcher.HandleShell(Cell("1+1"));

        Assert.That(_transport.Log, Is.EqualTo(new[] { Failed, Aborted, ["busy", "Shell kernel_info_reply ok", "idle"], Succeeded }.SelectMany(x => x)));
    }

    [Test]
    public void Execute_FailureThatMayNotStop_LetsTheQueueRun()
    {
        _transport.Queued.Enqueue(Cell("1+1"));

        _dispatcher.HandleShell(Cell("fail", stop_on_error: false));
        _dispatcher.HandleShell(_transport.TryReceiveShell()!);

        Assert.That(_transport.Log, Is.EqualTo(Failed.Concat(Succeeded)));
    }

    [Test]
    public void Execute_ProcessLost_IsExactlyOneError()
    {
        _dispatcher.HandleShell(Cell("crash"));

        Assert.That(_transport.Log, Is.EqualTo(Failed));
    }

    [Test]
    public void Execute_Silent_NeitherCountsNorShowsItsInput()
    {
        _dispatcher.HandleShell(Cell("1+1", silent: true));
        _dispatcher.HandleShell(Cell("1+1", store_history: false));
        _dispatcher.HandleShell(Cell("1+1"));

        var inputs = _transport.Sent.Where(s => s.Message.Type == "execute_input").Select(s => RecordingTransport.Field(s.Message, "execution_count"));
        Assert.That(inputs, Is.EqualTo(new[] { "0", "1" }));
    }

    [Test]
    public void Execute_InterpreterThrows_RepliesAndGoesOn()
    {
        _dispatcher.HandleShell(Cell("throw"));
        _dispatcher.HandleShell(Cell("1+1"));

        Assert.That(_transport.Log.TakeLast(Succeeded.Length), Is.EqualTo(Succeeded));
        Assert.That(_transport.Log, Has.One.EqualTo("Shell execute_reply error"));
    }

    [Test]
    public void Execute_AsksForInput_AsksWhoSentTheCell()
    {
        var cell = Cell("ask");

        _dispatcher.HandleShell(cell);
        _dispatcher.HandleStdin(Request("input_reply", new { value = "x" }));

        Assert.That(_transport.Sent.Single(s => s.Channel == KernelChannel.Stdin).Message.Identities, Is.EqualTo(cell.Identities));
        Assert.That(_interpreter.Answers, Is.EqualTo(new[] { """{"value":"x"}""" }));
    }

    [Test]
    public void History_AfterACell_HasItWithItsResult()
    {
        _dispatcher.HandleShell(Cell("1+1"));
        _dispatcher.HandleShell(Request("history_request", new { hist_access_type = "tail", n = 1, output = true, raw = true }));

        using var reply = JsonDocument.Parse(_transport.Sent[^2].Message.Content);
        Assert.That(reply.RootElement.GetProperty("history").GetRawText(), Is.EqualTo("""[[1,1,["1+1","2"]]]"""));
    }

    [Test]
    public void CommInfo_AfterOpenAndClose_ListsWhatIsOpen()
    {
        _dispatcher.HandleShell(Request("comm_open", new { comm_id = "a", target_name = "t", data = new { } }));
        _dispatcher.HandleShell(Request("comm_open", new { comm_id = "b", target_name = "u", data = new { } }));
        _dispatcher.HandleShell(Request("comm_close", new { comm_id = "b", data = new { } }));
        _dispatcher.HandleShell(Request("comm_info_request", new { }));

        Assert.That(RecordingTransport.Field(_transport.Sent[^2].Message, "comms"), Does.Contain("\"a\"").And.Not.Contain("\"b\""));
    }

    [Test]
    public void Control_Interrupt_ReachesTheInterpreter()
    {
        _dispatcher.HandleControl(Request("interrupt_request", new { }));

        Assert.That(_interpreter.Interrupts, Is.EqualTo(1));
        Assert.That(_transport.Log, Is.EqualTo(new[] { "busy", "Control interrupt_reply ok", "idle" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Control_Shutdown_RepliesToAllAndEnds(bool restart)
    {
        _dispatcher.HandleControl(Request("shutdown_request", new { restart }));

        Assert.That(_transport.Log, Is.EqualTo(new[] { "busy", "Control shutdown_reply ok", "IoPub shutdown_reply ok", "idle" }));
        Assert.That(_restart, Is.EqualTo(restart));
    }

    [Test]
    public void Shell_UnknownRequest_GetsAnErrorAndTheKernelGoesOn()
    {
        _dispatcher.HandleShell(Request("dance_request", new { }));
        _dispatcher.HandleShell(Request("no_request_at_all", new { }));

        Assert.That(_transport.Log, Is.EqualTo(new[] { "busy", "Shell dance_reply error", "idle", "busy", "idle" }));
    }
}

using System.Collections.Concurrent;
using Workspace.Core.Native;
using Workspace.Notebooks.Jupyter.Client;
using Workspace.Notebooks.Jupyter.KernelSpecs;
using Workspace.Notebooks.Jupyter.Zmq;

namespace Workspace.Tests.Kernels;

/// <summary>The built program as a kernel, over real sockets.</summary>
[TestFixture]
public class KernelTests
{
    private string _folder = "";
    private KernelClient _kernel = null!;

    [OneTimeSetUp]
    public async Task StartKernel()
    {
        if (NativeLibraryLocator.TryFind(ZmqInstallation.Descriptor) is null) Assert.Ignore("needs libzmq: ./workspace doctor --install");
        _folder = Directory.CreateTempSubdirectory("kernel-").FullName;
        var spec = new KernelSpec
        {
            Name = "under-test",
            Folder = _folder,
            Arguments = ["dotnet", typeof(Workspace.Datasets.DatasetCatalogue).Assembly.Location, "kernel", "start", "{connection_file}", "--trace", Path.Combine(_folder, "trace.log")],
            DisplayName = "under test",
            Language = "C#",
            InterruptMode = "message",
            Environment = new Dictionary<string, string> { ["WORKSPACE_HISTORY"] = Path.Combine(_folder, "history.jsonl") },
        };
        _kernel = await KernelClient.StartAsync(spec, TimeProvider.System);
    }

    [OneTimeTearDown]
    public async Task StopKernel()
    {
        if (_kernel is not null) await _kernel.DisposeAsync();
        if (_folder.Length > 0) Directory.Delete(_folder, recursive: true);
    }

    private async Task<(KernelReply Reply, IReadOnlyList<KernelOutput> Outputs)> RunAsync(string code, Func<string, bool, string>? input = null, CancellationToken cancellationToken = default)
    {
        var outputs = new ConcurrentQueue<KernelOutput>();
        var reply = await _kernel.ExecuteAsync(code, new ExecuteOptions { OnOutput = outputs.Enqueue, OnInput = input }, cancellationToken);
        return (reply, [.. outputs.Where(output => output.Type != "execute_input")]);
    }

    private static string Text(IEnumerable<KernelOutput> outputs, string stream) =>
        string.Concat(outputs.Where(o => o.Type == "stream" && o.Content.GetProperty("name").GetString() == stream).Select(o => o.Content.GetProperty("text").GetString()));

    private static string? Result(IEnumerable<KernelOutput> outputs) =>
        outputs.SingleOrDefault(o => o.Type == "execute_result")?.Content.GetProperty("data").GetProperty("text/plain").GetString();

    [Test]
    public async Task Execute_TwoCells_ShareVariables()
    {
        await RunAsync("var shared = 20;");

        var (reply, outputs) = await RunAsync("shared + 1");

        Assert.That(reply.Status, Is.EqualTo("ok"));
        Assert.That(Result(outputs), Is.EqualTo("21"));
    }

    [Test]
    public async Task Execute_PrintAndDisplay_ComeInOrder()
    {
        var (_, outputs) = await RunAsync("Console.Write(1); Console.Write(2); display(\"x\"); Console.Error.Write(3); Console.Write(4);");

        Assert.That(outputs.Select(o => o.Type), Is.EqualTo(new[] { "stream", "display_data", "stream", "stream" }));
        Assert.That(Text(outputs, "stdout"), Is.EqualTo("124"));
        Assert.That(Text(outputs, "stderr"), Is.EqualTo("3"));
    }

    [Test]
    public async Task Execute_CellEndsInDisplay_ShowsItOnce()
    {
        var (reply, outputs) = await RunAsync("display(42)");

        Assert.That(reply.Status, Is.EqualTo("ok"));
        Assert.That(outputs.Select(o => o.Type), Is.EqualTo(new[] { "display_data" }));
    }

    [Test]
    public async Task Execute_ChildProcessPrints_IsShown()
    {
        var (_, outputs) = await RunAsync("System.Diagnostics.Process.Start(\"sh\", [\"-c\", \"echo native; echo trouble >&2\"]).WaitForExit();");

        Assert.That(Text(outputs, "stdout"), Is.EqualTo("native\n"));
        Assert.That(Text(outputs, "stderr"), Is.EqualTo("trouble\n"));
    }

    [TestCase("int n = \"a\";", "CompilationError")]
    [TestCase("throw new FormatException(\"bad\");", "FormatException")]
    public async Task Execute_Failure_IsExactlyOneError(string code, string name)
    {
        var (reply, outputs) = await RunAsync(code);

        Assert.That(reply.ErrorName, Is.EqualTo(name));
        Assert.That(outputs.Select(o => o.Type), Is.EqualTo(new[] { "error" }));
    }

    [Test]
    public async Task Execute_AsksForInput_GetsTheAnswers()
    {
        var asked = new List<(string, bool)>();

        var (_, outputs) = await RunAsync("Input(\"name? \") + Password(\"secret? \").Length + Console.ReadLine()", (prompt, password) =>
        {
            asked.Add((prompt, password));
            return "abc";
        });

        Assert.That(asked, Is.EqualTo(new[] { ("name? ", false), ("secret? ", true), ("", false) }));
        Assert.That(Result(outputs), Is.EqualTo("abc3abc"));
    }

    [Test]
    public async Task Execute_InputWhereNobodyAnswers_FailsAtOnce()
    {
        var (reply, _) = await RunAsync("Console.ReadLine()");

        Assert.That(reply.ErrorName, Is.EqualTo("InputNotAvailableException"));
    }

    [TestCase("while (true) { }")]
    [TestCase("Thread.Sleep(Timeout.Infinite);")]
    [TestCase("await Task.Delay(Timeout.Infinite);")]
    public async Task Interrupt_RunningCell_KeepsVariables(string code)
    {
        using var stop = new CancellationTokenSource();
        await RunAsync("var kept = 7;");

        var reply = await _kernel.ExecuteAsync("Console.WriteLine(\"started\");" + code, new ExecuteOptions
        {
            OnOutput = output =>
            {
                if (output.Type == "stream") stop.Cancel();
            },
        }, stop.Token);
        var (_, outputs) = await RunAsync("kept");

        Assert.That(reply.ErrorName, Is.EqualTo("CellInterruptedException"));
        Assert.That(Result(outputs), Is.EqualTo("7"));
    }

    [TestCase("Environment.Exit(3);", "status 3")]
    [TestCase("int Deep(int n) => Deep(n + 1) + 1; Deep(0)", "stack overflow")]
    [TestCase("System.Diagnostics.Process.GetCurrentProcess().Kill();", "SIGKILL")]
    public async Task Execute_CellEndsItsProcess_IsOneErrorAndTheNextCellRuns(string code, string reason)
    {
        var (reply, outputs) = await RunAsync(code);
        var (_, next) = await RunAsync("6 * 7");

        Assert.That(outputs.Where(o => o.Type == "error").Select(o => o.Content.GetProperty("evalue").GetString()), Has.One.Contains(reason).And.One.Contains("All variables are lost"));
        Assert.That(reply.ErrorName, Is.EqualTo("SessionLost"));
        Assert.That(Result(next), Is.EqualTo("42"));
    }

    [Test]
    public async Task UserExpressions_GoodAndBad_AreEachAnswered()
    {
        var reply = await _kernel.ExecuteAsync("var u = 2;", new ExecuteOptions { UserExpressions = new Dictionary<string, string> { ["good"] = "u + 1", ["bad"] = "nothing" } });

        var expressions = reply.Content.GetProperty("user_expressions");
        Assert.That(expressions.GetProperty("good").GetProperty("data").GetProperty("text/plain").GetString(), Is.EqualTo("3"));
        Assert.That(expressions.GetProperty("bad").GetProperty("status").GetString(), Is.EqualTo("error"));
    }

    [Test]
    public async Task Comm_OpenedByACell_SendsInOrder()
    {
        var (_, outputs) = await RunAsync("using Workspace.Notebooks.Jupyter.Comms; var comm = Comm.Open(\"widget\", new { a = 1 }); comm.Send(new { b = 2 }); comm.Close();");

        Assert.That(outputs.Select(o => o.Type), Is.EqualTo(new[] { "comm_open", "comm_msg", "comm_close" }));
        Assert.That(outputs[0].Content.GetProperty("data").GetProperty("a").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Execute_LargeOutput_ArrivesWhole()
    {
        var (_, outputs) = await RunAsync("display(new string('x', 20_000_000), \"text/html\");");

        Assert.That(outputs.Single().Content.GetProperty("data").GetProperty("text/html").GetString(), Has.Length.EqualTo(20_000_000));
    }

    [Test]
    public async Task KernelInfo_OnControl_IsAnsweredWhileACellRuns()
    {
        using var stop = new CancellationTokenSource();
        var cell = RunAsync("await Task.Delay(Timeout.Infinite);", cancellationToken: stop.Token);

        var info = await _kernel.RequestAsync("kernel_info_request", new { }, onControl: true);
        await stop.CancelAsync();
        await cell;

        Assert.That(info.Content.GetProperty("protocol_version").GetString(), Is.EqualTo("5.4"));
    }
}

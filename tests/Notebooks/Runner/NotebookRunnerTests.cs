using Workspace.Core.Files;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Runner;

namespace Workspace.Notebooks.Tests.Runner;

internal sealed class NotebookRunnerTests : RunnerFixture
{
    [Test]
    public async Task Run_CellsThatSucceed_SavesOutputsInOrderWithCounts()
    {
        WriteNotebook("print", "value");
        Script(s => s
            .On("print", output =>
            {
                output.Write(OutputStream.Stdout, "a");
                output.Write(OutputStream.Stdout, "b\n");
                output.Write(OutputStream.Stderr, "oh\n");
                output.Display("shown", "id1");
                return ScriptedSession.Ok;
            })
            .On("value", _ => ScriptedSession.Value(42)));

        var result = await RunAsync();

        var saved = NotebookFile.Load(OutputPath);
        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(saved.Cells[0].Outputs[0], Is.EqualTo(new StreamOutput("stdout", "ab\n")));
        Assert.That(saved.Cells[0].Outputs[1], Is.EqualTo(new StreamOutput("stderr", "oh\n")));
        Assert.That(((DisplayOutput)saved.Cells[0].Outputs[2]).Data.Text("text/plain"), Is.EqualTo("shown"));
        Assert.That(((DisplayOutput)saved.Cells[1].Outputs[0]).ResultOf, Is.EqualTo(2));
        Assert.That(((DisplayOutput)saved.Cells[1].Outputs[0]).Data.Text("text/plain"), Is.EqualTo("42"));
        Assert.That(saved.Cells.Select(c => c.ExecutionCount), Is.EqualTo(new int?[] { 1, 2 }));
    }

    [Test]
    public async Task Run_CellThatFails_StopsWithItsErrorAndCodeOne()
    {
        WriteNotebook("one", "boom", "three");
        Script(s => s.On("boom", _ => ScriptedSession.Error("InvalidOperationException", "no way")));

        var result = await RunAsync();

        var error = NotebookFile.Load(OutputPath).Cells[1].Outputs.OfType<ErrorOutput>().Single();
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(Session.Executed, Is.EqualTo(new[] { "one", "boom" }));
        Assert.That((error.Name, error.Value), Is.EqualTo(("InvalidOperationException", "no way")));
        Assert.That(result.Cells.Select(c => c.Status), Is.EqualTo(new[] { CellRunStatus.Passed, CellRunStatus.Failed, CellRunStatus.NotRun }));
        Assert.That(result.FailedCell!.Error!.Traceback, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Run_AfterEveryCell_TheSavedNotebookHasWhatRanSoFar()
    {
        WriteNotebook("one", "look");
        var seen = "";
        Script(s => s
            .On("one", _ => ScriptedSession.Value("first"))
            .On("look", _ =>
            {
                seen = File.ReadAllText(OutputPath);
                return ScriptedSession.Ok;
            }));

        await RunAsync();

        var during = NotebookDocument.Parse(seen);
        Assert.That(during.Cells[0].Outputs, Has.Count.EqualTo(1));
        Assert.That(during.Metadata("workspace", "status")!.GetValue<string>(), Is.EqualTo("running"));
    }

    [Test]
    public async Task Run_UpdateFromLaterCell_ChangesTheEarlierOutput()
    {
        WriteNotebook("show", "update");
        Script(s => s
            .On("show", output =>
            {
                output.Display("before", "d");
                return ScriptedSession.Ok;
            })
            .On("update", output =>
            {
                output.UpdateDisplay("d", "after");
                return ScriptedSession.Ok;
            }));

        await RunAsync();

        var saved = NotebookFile.Load(OutputPath);
        Assert.That(((DisplayOutput)saved.Cells[0].Outputs.Single()).Data.Text("text/plain"), Is.EqualTo("after"));
        Assert.That(saved.Cells[1].Outputs, Is.Empty);
    }

    [Test]
    public async Task Run_RaisesExceptionTag_PassesOnlyWhenItThrows()
    {
        WriteTagged(("boom", CellTags.RaisesException), ("calm", CellTags.RaisesException), ("never", ""));
        Script(s => s.On("boom", _ => ScriptedSession.Error("Exception", "wanted")));

        var result = await RunAsync();

        Assert.That(result.Cells.Select(c => c.Status), Is.EqualTo(new[] { CellRunStatus.Passed, CellRunStatus.Failed, CellRunStatus.NotRun }));
        Assert.That(result.FailedCell!.Error!.Value, Does.Contain("raises-exception"));
        Assert.That(result.Document!.Cells[0].Outputs.OfType<ErrorOutput>().Single().Value, Is.EqualTo("wanted"));
    }

    [Test]
    public async Task Run_SkipExecutionTag_KeepsStoredOutputs()
    {
        var document = WriteTagged(("slow", CellTags.SkipExecution), ("next", ""));
        document.Cells[0].Outputs = [new StreamOutput("stdout", "kept\n")];
        NotebookFile.Save(document, NotebookPath);

        var result = await RunAsync();

        Assert.That(Session.Executed, Is.EqualTo(new[] { "next" }));
        Assert.That(result.Cells[0].Status, Is.EqualTo(CellRunStatus.Skipped));
        Assert.That(result.Document!.Cells[0].Outputs.Single(), Is.EqualTo(new StreamOutput("stdout", "kept\n")));
    }

    [Test]
    public async Task Run_CellTimeout_InterruptsAndSaysWhichLimit()
    {
        WriteNotebook("slow", "next");
        Script(s => s.On("slow", async (_, token) =>
        {
            var interrupted = ScriptedSession.UntilInterrupted(token);
            Time.Advance(TimeSpan.FromSeconds(6));
            return await interrupted;
        }));

        var result = await RunAsync(Options with { CellTimeout = TimeSpan.FromSeconds(5) });

        Assert.That(result.Status, Is.EqualTo(RunStatus.TimedOut));
        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.FailedCell!.Error!.Value, Does.Contain("5 s").And.Contain("a cell may"));
        Assert.That(NotebookFile.Load(OutputPath).Cells[0].Outputs.OfType<ErrorOutput>().Single().Name, Is.EqualTo("TimeoutException"));
    }

    [Test]
    public async Task Run_TotalTimeout_InterruptsTheCellThatCrossesIt()
    {
        WriteNotebook("four", "four again");
        Func<ICellOutput, CancellationToken, Task<CellResult>> four = async (_, token) =>
        {
            Time.Advance(TimeSpan.FromSeconds(4));
            return token.IsCancellationRequested ? await ScriptedSession.UntilInterrupted(token) : ScriptedSession.Ok;
        };
        Script(s => s.On("four", four).On("four again", four));

        var result = await RunAsync(Options with { Timeout = TimeSpan.FromSeconds(7) });

        Assert.That(result.Status, Is.EqualTo(RunStatus.TimedOut));
        Assert.That(result.Cells.Select(c => c.Status), Is.EqualTo(new[] { CellRunStatus.Passed, CellRunStatus.TimedOut }));
        Assert.That(result.FailedCell!.Error!.Value, Does.Contain("The notebook ran longer"));
    }

    [Test]
    public async Task Run_Cancelled_MarksTheCellAndEndsWith130()
    {
        WriteNotebook("one", "slow", "three");
        using var cancel = new CancellationTokenSource();
        Script(s => s.On("slow", async (output, token) =>
        {
            output.Write(OutputStream.Stdout, "half way");
            var interrupted = ScriptedSession.UntilInterrupted(token);
            await cancel.CancelAsync();
            return await interrupted;
        }));

        var result = await RunAsync(cancellationToken: cancel.Token);

        var saved = NotebookFile.Load(OutputPath);
        Assert.That(result.ExitCode, Is.EqualTo(130));
        Assert.That(saved.Cells[1].Metadata("workspace", "status")!.GetValue<string>(), Is.EqualTo("interrupted"));
        Assert.That(saved.Cells[1].Outputs[0], Is.EqualTo(new StreamOutput("stdout", "half way")));
        Assert.That(saved.Cells[1].Outputs[1], Is.InstanceOf<ErrorOutput>());
    }

    [Test]
    public async Task Run_OtherLanguage_FailsBeforeAnyCellRunsAndNamesIt()
    {
        WriteNotebook("one", "#!sql\nselect 1");

        var result = await RunAsync();

        Assert.That(result.Status, Is.EqualTo(RunStatus.CellFailed));
        Assert.That(Session.Requests, Is.Empty);
        Assert.That(result.FailedCell!.Number, Is.EqualTo(2));
        Assert.That(result.FailedCell.Error!.Value, Is.EqualTo(
            "Cells in the language \"sql\" cannot run here (code cell 2). #!lsmagic lists the languages that can. Write the cells in one of them, or tag them skip-execution."));
    }

    [Test]
    public async Task Run_NotANotebook_EndsWithFour()
    {
        File.WriteAllText(NotebookPath, "{ \"cells\": [ }");

        var result = await RunAsync();

        Assert.That(result.ExitCode, Is.EqualTo(4));
        Assert.That(result.Error, Is.InstanceOf<NotANotebookException>());
        Assert.That(File.Exists(OutputPath), Is.False);
    }

    [Test]
    public async Task Run_HeadlessInput_FailsWithAdvice()
    {
        WriteNotebook("ask");
        Script(s => s.On("ask", output => Assert.Throws<InputNotAvailableException>(() => output.ReadLine("Name?", false))!.Message.Contains("-p", StringComparison.Ordinal)
            ? ScriptedSession.Ok
            : ScriptedSession.Error("X", "no advice")));

        Assert.That((await RunAsync()).Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task Run_TheSession_WorksInTheNotebooksFolderWithNamedCells()
    {
        WriteNotebook("one");

        await RunAsync();

        Assert.That(Session.Options.WorkingDirectory, Is.EqualTo(Folder));
        Assert.That(Session.Requests.Single(), Is.EqualTo(new CellRequest("one", "Cell 1", NotebookPath, "csharp")));
    }

    [Test]
    public async Task WriteInPlace_RunTwice_ChangesNoByte()
    {
        WriteNotebook("value", "two");
        Script(s => s.On("value", _ => ScriptedSession.Value(1)));

        await RunAsync(Options with { WriteInPlace = true });
        var first = File.ReadAllText(NotebookPath);
        Time.Advance(TimeSpan.FromDays(1));
        await RunAsync(Options with { WriteInPlace = true });

        Assert.That(first, Does.Contain("execute_result").And.Not.Contain("iopub").And.Not.Contain("workspace"));
        Assert.That(File.ReadAllText(NotebookPath), Is.EqualTo(first));
    }

    [Test]
    public async Task WriteInPlace_RunFails_LeavesTheNotebookAsItWas()
    {
        WriteNotebook("value", "boom");
        Script(s => s.On("value", _ => ScriptedSession.Value(1)).On("boom", _ => ScriptedSession.Error("X", "x")));
        var before = File.ReadAllText(NotebookPath);

        await RunAsync(Options with { WriteInPlace = true });

        Assert.That(File.ReadAllText(NotebookPath), Is.EqualTo(before));
    }

    [Test]
    public async Task Run_OutputAlreadyBeingWritten_NamesTheOtherRun()
    {
        WriteNotebook("other run");
        RunResult? second = null;
        Script(s => s.On("other run", async (_, token) =>
        {
            second ??= await RunAsync(cancellationToken: token);
            return ScriptedSession.Ok;
        }));

        var first = await RunAsync();

        Assert.That(first.Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(second!.Status, Is.EqualTo(RunStatus.BadArguments));
        Assert.That(second.Error, Is.InstanceOf<NotebookInUseException>());
        Assert.That(second.Error!.Message, Does.Contain($"process {Environment.ProcessId} since 2026-01-31 12:00:00Z"));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(OutputPath)!, ".*"), Is.Empty);
    }

    [Test]
    public async Task Run_OutputFolderIsAFile_IsATypedErrorWithCodeTwo()
    {
        WriteNotebook("one");
        File.WriteAllText(Path.Combine(Folder, "out"), "in the way");

        var result = await RunAsync();

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.InstanceOf<FileSaveException>());
    }

    [Test]
    public async Task Run_FiftyMegabytesPrinted_AreCutWithANote()
    {
        WriteNotebook("flood");
        var line = new string('x', 999) + "\n";
        Script(s => s.On("flood", output =>
        {
            for (var i = 0; i < 50_000; i++) output.Write(OutputStream.Stdout, line);
            return ScriptedSession.Ok;
        }));

        var result = await RunAsync(Options with { OutputLimit = 1_000_000 });

        var outputs = result.Document!.Cells[0].Outputs;
        Assert.That(new FileInfo(OutputPath).Length, Is.LessThan(1_100_000));
        Assert.That(((StreamOutput)outputs[^1]).Text, Does.Contain("output cut: 49,000,200 characters dropped"));
    }

    [Test]
    public async Task Run_NotebookThatStoresFiftyMegabytes_ReplacesThem()
    {
        var document = WriteNotebook("quiet");
        document.Cells[0].Outputs = [new StreamOutput("stdout", new string('x', 50_000_000))];
        NotebookFile.Save(document, NotebookPath);

        var result = await RunAsync();

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(new FileInfo(OutputPath).Length, Is.LessThan(5_000));
    }

    [Test]
    public void Run_OutputLimitTooSmall_IsRefused()
    {
        WriteNotebook("one");

        Assert.That(() => RunAsync(Options with { OutputLimit = 10 }), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task WriteInPlace_WithAStoredTolerance_KeepsIt()
    {
        var document = WriteNotebook("value");
        document.Cells[0].SetMetadata("workspace", new System.Text.Json.Nodes.JsonObject { ["tolerance"] = 0.1 });
        NotebookFile.Save(document, NotebookPath);

        await RunAsync(Options with { WriteInPlace = true });

        Assert.That(NotebookFile.Load(NotebookPath).Cells[0].Metadata("workspace")!.ToJsonString(), Is.EqualTo("{\"tolerance\":0.1}"));
        Assert.That(NotebookFile.Load(OutputPath).Cells[0].Metadata("workspace", "tolerance")!.GetValue<double>(), Is.EqualTo(0.1).Within(0));
    }

    [Test]
    public async Task Run_Observer_SeesStartsAndEnds()
    {
        WriteNotebook("// first\none", "two");
        var observer = new RecordingObserver();

        await RunAsync(observer: observer);

        Assert.That(observer.Events, Is.EqualTo(new[]
        {
            "notebook 2", "start 1/2 // first", "end 1/2 Passed", "start 2/2 two", "end 2/2 Passed", "finished Passed",
        }));
    }
}

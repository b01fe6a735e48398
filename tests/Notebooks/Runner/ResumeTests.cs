using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Runner;

namespace Workspace.Notebooks.Tests.Runner;

internal sealed class ResumeTests : RunnerFixture
{
    private int _runs;

    [SetUp]
    public void FailTheFirstTime()
    {
        _runs = 0;
        Script(s => s
            .On("first", _ => ScriptedSession.Value($"run {++_runs}"))
            .On("flaky", _ => _runs == 1 ? ScriptedSession.Error("Exception", "not yet") : ScriptedSession.Value("done")));
    }

    [Test]
    public async Task Resume_AfterAFailure_RebuildsStateKeepsOutputsAndGoesOn()
    {
        WriteNotebook("first", "flaky", "last");
        await RunAsync();
        var times = NotebookFile.Load(OutputPath).Cells[0].Metadata("execution")!.ToJsonString();
        Time.Advance(TimeSpan.FromHours(1));

        var result = await RunAsync(Options with { Resume = true });

        var saved = NotebookFile.Load(OutputPath);
        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(Session.Executed, Is.EqualTo(new[] { "first", "flaky", "last" }));
        Assert.That(result.Cells.Select(c => c.Status), Is.EqualTo(new[] { CellRunStatus.Restored, CellRunStatus.Passed, CellRunStatus.Passed }));
        Assert.That(((DisplayOutput)saved.Cells[0].Outputs[0]).Data.Text("text/plain"), Is.EqualTo("run 1"));
        Assert.That(saved.Cells[0].Metadata("execution")!.ToJsonString(), Is.EqualTo(times));
        Assert.That(saved.Metadata("workspace", "restored_cells")!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Resume_EverythingSucceeded_RunsNothing()
    {
        WriteNotebook("first", "last");
        await RunAsync();

        var result = await RunAsync(Options with { Resume = true });

        Assert.That(Sessions, Has.Count.EqualTo(1));
        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(NotebookFile.Load(OutputPath).Cells[0].Outputs, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Resume_CellTaggedSkipOnResume_IsNotRunAgain()
    {
        WriteTagged(("first", CellTags.SkipOnResume), ("second", ""), ("flaky", ""));
        await RunAsync();
        _runs++;

        await RunAsync(Options with { Resume = true });

        Assert.That(Session.Executed, Is.EqualTo(new[] { "second", "flaky" }));
    }

    [Test]
    public async Task Resume_AnEarlierCellChanged_EverythingFromItCountsAsNotRun()
    {
        var document = WriteNotebook("first", "second", "third");
        await RunAsync();
        document.Cells[1].Source = "second, better";
        NotebookFile.Save(document, NotebookPath);

        var result = await RunAsync(Options with { Resume = true });

        Assert.That(result.Cells.Select(c => c.Status), Is.EqualTo(new[] { CellRunStatus.Restored, CellRunStatus.Passed, CellRunStatus.Passed }));
    }

    [Test]
    public async Task Resume_RestoredCellFailsThisTime_ShowsItsError()
    {
        WriteNotebook("fails later", "flaky");
        Script(s => s
            .On("fails later", _ => _runs == 0 ? ScriptedSession.Ok : ScriptedSession.Error("Exception", "gone"))
            .On("flaky", _ => ScriptedSession.Error("Exception", "not yet")));
        await RunAsync();
        _runs = 1;

        var result = await RunAsync(Options with { Resume = true });

        Assert.That(result.FailedCell!.Number, Is.EqualTo(1));
        Assert.That(NotebookFile.Load(OutputPath).Cells[0].Outputs.OfType<ErrorOutput>().Single().Value, Is.EqualTo("gone"));
    }

    [Test]
    public async Task Resume_NothingThere_WarnsAndRuns()
    {
        WriteNotebook("first");
        var observer = new RecordingObserver();

        var result = await RunAsync(Options with { Resume = true }, observer);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(observer.Events[0], Does.StartWith("warning There is nothing to resume"));
    }
}

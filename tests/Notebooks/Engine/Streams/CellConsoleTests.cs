using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Engine.Streams;

internal sealed class CellConsoleTests : SessionTests
{
    [Test]
    public async Task Console_WhileTheCellRuns_IsStreamed()
    {
        var output = new RecordingOutput("go on");
        var firstLine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        output.Written += _ => firstLine.TrySetResult();

        // The cell cannot end before it was told to, so the line must have come while it ran.
        var cell = RunAsync("Console.WriteLine(\"one\"); while (Variable.Go == 0) await Task.Delay(1); Console.Error.Write(\"two\");\nstatic class Variable { public static int Go; }", output);
        await Task.WhenAny(firstLine.Task, cell);
        var before = output.Stdout;
        Session.Interrupt();
        await cell;

        Assert.That(before, Is.EqualTo("one\n"));
    }

    [Test]
    public async Task Console_BothStreams_AreToldApart()
    {
        var output = new RecordingOutput();

        await RunAsync("Console.Write('c'); Console.Write(1.5m); Console.WriteLine(\"{0}-{1}\", 1, 2); Console.Error.WriteLine(\"err\"); Console.Out.Write(\"x\".ToCharArray());", output);

        Assert.That(output.Stdout, Is.EqualTo("c1.51-2\nx"));
        Assert.That(output.Stderr, Is.EqualTo("err\n"));
    }

    [Test]
    public async Task Console_FromThreadsAndTasksOfACell_GoesToThatCell()
    {
        var first = new RecordingOutput();
        var second = new RecordingOutput();

        await RunAsync("var go = new ManualResetEventSlim(); var late = Task.Run(() => { go.Wait(); Console.Write(\"late\"); });", first);
        await RunAsync("var t = new Thread(() => Console.Write(\"thread\")); t.Start(); t.Join(); go.Set(); await late;", second);

        Assert.That(first.Stdout, Is.EqualTo("late"));
        Assert.That(second.Stdout, Is.EqualTo("thread"));
    }

    [Test]
    public async Task Console_TwoSessionsAtOnce_NeverMix()
    {
        await using var other = new CSharpSession(new SessionOptions());
        var mine = new RecordingOutput();
        var theirs = new RecordingOutput();
        const string code = "for (var i = 0; i < 200; i++) {{ Console.Write(\"{0}\"); if (i % 50 == 0) await Task.Yield(); }}";

        await Task.WhenAll(
            RunAsync(string.Format(code, "a"), mine),
            other.ExecuteAsync(new CellRequest(string.Format(code, "b"), "Cell 1"), theirs));

        Assert.That(mine.Stdout, Is.EqualTo(new string('a', 200)));
        Assert.That(theirs.Stdout, Is.EqualTo(new string('b', 200)));
    }

    [Test]
    public async Task Console_Input_ComesFromTheFrontEnd()
    {
        var output = new RecordingOutput("Ada", "xy", "rest");

        var result = await RunAsync("var name = Console.ReadLine(); var c = (char)Console.Read(); var tail = Console.In.ReadLine(); $\"{name} {c} {tail} {Console.In.ReadLine()}\"", output);

        Assert.That(result.Value, Is.EqualTo("Ada x y rest"));
    }

    [Test]
    public async Task Console_InputWhereNobodyAnswers_FailsTheCell()
    {
        var error = await ErrorAsync("Console.ReadLine()");

        Assert.That(error.Name, Is.EqualTo(nameof(InputNotAvailableException)));
    }

    [TestCase("Console.Out.Close(); Console.Out.Dispose();")]
    [TestCase("Console.SetOut(TextWriter.Null);")]
    [TestCase("var w = new StringWriter(); Console.SetOut(w); w.Dispose();")]
    public async Task Console_ClosedOrReplacedByACell_WorksInTheNext(string code)
    {
        await ValueAsync(code);
        var output = new RecordingOutput();

        await RunAsync("Console.Write(\"still here\");", output);

        Assert.That(output.Stdout, Is.EqualTo("still here"));
    }
}

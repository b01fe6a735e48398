using System.Runtime.Loader;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Engine.Threads;

internal sealed class InterruptTests : SessionTests
{
    [TestCase("while (true) { }")]
    [TestCase("while (true) ;")]
    [TestCase("for (;;) { try { kept++; } catch { } }")]
    [TestCase("do kept++; while (true);")]
    [TestCase("again: kept++; goto again;")]
    [TestCase("foreach (var i in For.Ever()) kept = i;")]
    [TestCase("await foreach (var i in For.EverAsync()) kept = i;")]
    [TestCase("new Spinner().Spin();")]
    [TestCase("((Action)(() => { while (true) { } }))();")]
    [TestCase("switch (kept) { default: goto default; }")]
    [TestCase("Parallel.For(0, 4, _ => { while (true) { } });")]
    [TestCase("await Task.Run(() => { while (true) { } });")]
    [TestCase("await Task.Delay(-1);")]
    [TestCase("await Task.Delay(-1, Workspace.Notebooks.Engine.CellCancellation.Token);")]
    [TestCase("Thread.Sleep(-1);")]
    [TestCase("Task.Delay(-1).Wait();")]
    [TestCase("await Task.Yield(); new ManualResetEvent(false).WaitOne();")]
    [TestCase("lock (For.Held) { }")]
    [TestCase("while (true) { try { Thread.Sleep(-1); } catch (ThreadInterruptedException) { } }")]
    public async Task Interrupt_RunningCell_EndsItAndKeepsTheState(string code)
    {
        await ValueAsync("""
            var kept = 0; var started = false;
            class Spinner { public void Spin() { while (true) { } } }
            static class For
            {
                public static readonly object Held = Hold();
                public static IEnumerable<int> Ever() { for (var i = 1; ; i++) yield return i; }
                public static async IAsyncEnumerable<int> EverAsync() { for (var i = 1; ; i++) { await Task.Yield(); yield return i; } }
                static object Hold() { var o = new object(); var t = new Thread(() => { lock (o) Thread.Sleep(-1); }) { IsBackground = true }; t.Start(); while (!t.ThreadState.HasFlag(ThreadState.WaitSleepJoin)) Thread.Yield(); return o; }
            }
            """);

        var result = await RunAndInterruptAsync("kept = 42; Console.Write(\"started\"); kept = 7;\n" + code);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Interrupted));
        Assert.That(result.Error!.Name, Is.EqualTo(nameof(CellInterruptedException)));
        Assert.That(Session.IsStuck, Is.False);
        Assert.That(await ValueAsync("kept"), Is.Not.Zero);
        Assert.That(await ValueAsync("var sum = 0; for (var i = 0; i < 10; i++) { sum += i; await Task.Delay(0); Thread.Sleep(0); } sum"), Is.EqualTo(45));
    }

    [Test]
    public async Task Interrupt_CodeThatWatchesTheToken_RunsItsFinallyBlocks()
    {
        await ValueAsync("var cleaned = false;");

        await RunAndInterruptAsync("try { Console.Write(1); await Task.Delay(-1, Workspace.Notebooks.Engine.CellCancellation.Token); } finally { cleaned = true; }");

        Assert.That(await ValueAsync("cleaned"), Is.True);
    }

    [Test]
    public async Task Interrupt_BetweenLoadingAndStarting_LeavesTheSessionUsable()
    {
        // Several sessions may load cells at once; this one's is told by its load context.
        await ValueAsync("class Mark;");
        var context = AssemblyLoadContext.GetLoadContext(((Type)(await ValueAsync("typeof(Mark)"))!).Assembly);
        using var source = new CancellationTokenSource();
        AppDomain.CurrentDomain.AssemblyLoad += CancelOnLoad;

        var result = await Session.ExecuteAsync(new CellRequest("var started = true;", "Cell 3"), new RecordingOutput(), source.Token);

        AppDomain.CurrentDomain.AssemblyLoad -= CancelOnLoad;
        Assert.That(result.Status, Is.EqualTo(CellStatus.Interrupted));
        Assert.That((await ErrorAsync("started")).Message, Does.Contain("started"));
        Assert.That(await ValueAsync("40 + 2"), Is.EqualTo(42));

        void CancelOnLoad(object? sender, AssemblyLoadEventArgs e)
        {
            if (AssemblyLoadContext.GetLoadContext(e.LoadedAssembly) == context) source.Cancel();
        }
    }

    [Test]
    public async Task Interrupt_ByTheCallersToken_Works()
    {
        using var source = new CancellationTokenSource();
        var output = new RecordingOutput();
        output.Written += _ => source.CancelAfter(0);

        var result = await Session.ExecuteAsync(new CellRequest("Console.Write(1); while (true) { }", "Cell 1"), output, source.Token);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Interrupted));
    }

    [Test]
    public async Task Interrupt_WhileWaitingForItsTurn_NeverRuns()
    {
        using var source = new CancellationTokenSource();
        var first = RunAsync("await Task.Delay(50); var first = 1;");
        var second = Session.ExecuteAsync(new CellRequest("var second = 1;", "Cell 2"), new RecordingOutput(), source.Token);

        await source.CancelAsync();

        Assert.That((await second).Status, Is.EqualTo(CellStatus.Interrupted));
        Assert.That((await first).Status, Is.EqualTo(CellStatus.Succeeded));
        Assert.That(Session.Variables.Select(v => v.Name), Is.EqualTo(new[] { "first" }));
    }

    [Test]
    public async Task Interrupt_NothingRunning_DoesNothing()
    {
        Session.Interrupt();

        Assert.That(await ValueAsync("1"), Is.EqualTo(1));
    }

    [Test]
    public async Task Interrupt_OneSession_LeavesTheOtherAlone()
    {
        await using var other = new CSharpSession(new SessionOptions());
        var counting = other.ExecuteAsync(new CellRequest("var n = 0; var until = Environment.TickCount64 + 300; while (Environment.TickCount64 < until) n++; n > 0", "Cell 1"), new RecordingOutput());

        var result = await RunAndInterruptAsync("Console.Write(1); while (true) { }");

        Assert.That(result.Status, Is.EqualTo(CellStatus.Interrupted));
        Assert.That((await counting).Value, Is.True);
    }

    [Test]
    public async Task Interrupt_CodeWithoutSafePoints_IsReportedAsStuckUntilItEnds()
    {
        await ValueAsync("using System.Linq.Expressions;\nstatic class Gate { public static volatile bool Open; public static bool IsOpen() => Open; }\nvar endless = Expression.Lambda<Action>(Expression.Loop(Expression.IfThen(Expression.Call(typeof(Gate), \"IsOpen\", null), Expression.Throw(Expression.New(typeof(TimeoutException)))))).Compile();");
        var open = (System.Reflection.FieldInfo)(await ValueAsync("typeof(Gate).GetField(\"Open\")"))!;

        var result = await RunAndInterruptAsync("Console.Write(1); endless();");
        var stuck = Session.IsStuck;
        var next = await RunAsync("1");
        open.SetValue(null, true);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Interrupted));
        Assert.That(stuck, Is.True);
        Assert.That(next.Error!.Name, Is.EqualTo("SessionStuck"));
        Assert.That(() => Session.IsStuck, Is.False.After(5000, 10));
        Assert.That(await ValueAsync("1"), Is.EqualTo(1));
    }

    // The first text it writes says that the cell has got to what is to be interrupted.
    private async Task<CellResult> RunAndInterruptAsync(string code)
    {
        var output = new RecordingOutput();
        output.Written += _ => Session.Interrupt();
        return await RunAsync(code, output);
    }
}

using System.Runtime.CompilerServices;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Engine;

internal sealed class SessionMemoryTests
{
    [Test]
    public async Task ThousandCells_ManagedHeap_StaysSmallAndCostPerCellFlat()
    {
        // What other tests of this process hold is not the session's.
        var others = GC.GetTotalMemory(forceFullCollection: true);
        await using var session = new CSharpSession(new SessionOptions());
        await RunAsync(session, "var acc = 0;");
        for (var i = 0; i < 50; i++) await RunAsync(session, Cell(i));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 50; i < 150; i++) await RunAsync(session, Cell(i));
        var early = GC.GetTotalAllocatedBytes(precise: true) - before;
        for (var i = 150; i < 900; i++) await RunAsync(session, Cell(i));
        before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 900; i < 1000; i++) await RunAsync(session, Cell(i));
        var late = GC.GetTotalAllocatedBytes(precise: true) - before;

        var heap = GC.GetTotalMemory(forceFullCollection: true) - others;
        TestContext.Out.WriteLine($"heap {heap >> 20} MB, allocated per cell {early / 100 >> 10} kB early, {late / 100 >> 10} kB late");

        Assert.That(heap, Is.LessThan(150L << 20));
        Assert.That((double)late / early, Is.LessThan(2));
    }

    [TestCase("1")]
    [TestCase("await Task.Delay(1); Console.WriteLine(new C());")]
    [TestCase("foreach (var n in new[] { 1 }) Console.Write(n);")]
    [TestCase("using var s = new StringReader(\"\");")]
    [TestCase("namespace N { public class L { } }\nvar l = new L();")]
    [TestCase("#!module\npublic class A { }", "#!module\npublic class A { }\nvar a = new A();")]
    [TestCase("throw new Exception();")]
    [TestCase("Task.Run(() => throw new TimeoutException()).Wait();")]
    public async Task Dispose_AfterCells_UnloadsTheirAssemblies(params string[] cells)
    {
        var context = await UseAsync(cells);

        // Off the stack on which the session has just ended: its frames still hold it.
        await Task.Yield();

        // Not at once: the runtime may still be compiling methods of theirs in its second tier.
        Assert.That(() => { GC.Collect(); GC.WaitForPendingFinalizers(); return context.IsAlive; }, Is.False.After(10_000, 50));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> UseAsync(string[] cells)
    {
        await using var session = new CSharpSession(new SessionOptions());
        var context = new WeakReference(null);
        session.SetVariable("context", context);
        await RunAsync(session, "class C { } var c = new C(); context.Target = System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(C).Assembly);");
        foreach (var cell in cells) await session.ExecuteAsync(new CellRequest(cell, "Cell 2"), new RecordingOutput());
        return context;
    }

    private static string Cell(int number) => $"var v{number} = acc + {number}; acc += 1; v{number}";

    private static async Task RunAsync(CSharpSession session, string code)
    {
        var result = await session.ExecuteAsync(new CellRequest(code, "Cell 1"), new RecordingOutput());
        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded), result.Error?.Message);
    }
}

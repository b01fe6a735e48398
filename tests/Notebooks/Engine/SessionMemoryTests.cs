using System.Runtime.CompilerServices;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Engine;

internal sealed class SessionMemoryTests
{
    [Test]
    public async Task ThousandCells_ManagedHeap_StaysSmallAndCostPerCellFlat()
    {
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

        var heap = GC.GetTotalMemory(forceFullCollection: true);
        TestContext.Out.WriteLine($"heap {heap >> 20} MB, allocated per cell {early / 100 >> 10} kB early, {late / 100 >> 10} kB late");

        Assert.That(heap, Is.LessThan(150L << 20));
        Assert.That((double)late / early, Is.LessThan(2));
    }

    [Test]
    public async Task Dispose_AfterAllKindsOfCells_UnloadsTheirAssemblies()
    {
        var context = await UseAsync();

        for (var i = 0; i < 20 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.That(context.IsAlive, Is.False);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> UseAsync()
    {
        await using var session = new CSharpSession(new SessionOptions());
        var assembly = new WeakReference(null);
        session.SetVariable("weak", assembly);
        await RunAsync(session, "class C { } var c = new C(); weak.Target = System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(C).Assembly);");
        await RunAsync(session, "namespace N { public class L { } }\nvar l = new L(); await Task.Delay(1); Console.WriteLine(l);");
        await RunAsync(session, "namespace N { public class L { } }\nusing var s = new StringReader(\"\"); foreach (var n in new[] { 1 }) Console.Write(n);");
        return assembly;
    }

    private static string Cell(int number) => $"var v{number} = acc + {number}; acc += 1; v{number}";

    private static async Task RunAsync(CSharpSession session, string code)
    {
        var result = await session.ExecuteAsync(new CellRequest(code, "Cell 1"), new RecordingOutput());
        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded), result.Error?.Message);
    }
}

using static TorchSharp.torch;

namespace TorchSharp.Tests.Native;

/// <summary>Native memory comes back, whether tensors are disposed, scoped or forgotten.</summary>
[TestFixture]
[NonParallelizable]
public class MemoryTests
{
    // Growth that says that something stays behind: a leak would be gigabytes.
    private const double Flat = 100;

    // VmRSS of /proc/self/status, "VmRSS:    12345 kB" (proc(5)).
    private static double ResidentMiB() =>
        double.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;

    [Test]
    public void ForgottenTensors_100000OfOneMegabyte_DoNotFillTheMemory()
    {
        zeros(1).Dispose();
        var (before, most) = (ResidentMiB(), 0.0);

        for (var i = 0; i < 100_000; i++)
        {
            // Written to, or the operating system would give no memory for it.
            empty(1 << 20, ScalarType.Byte).slice(0, 0, 1 << 20, 4096).fill_(1);
            if (i % 100 == 0) most = Math.Max(most, ResidentMiB());
        }

        Assert.That(most - before, Is.LessThan(2500), "MiB");
    }

    [Test]
    public void ForgottenTensors_AMillionSmallOnes_AreCollected()
    {
        using var x = ones(16);
        void Forget(int count)
        {
            for (var i = 0; i < count; i++) x.add(1);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        // The collector's own heap grows to its working size first.
        Forget(200_000);
        var before = ResidentMiB();

        Forget(1_000_000);

        Assert.That(ResidentMiB() - before, Is.LessThan(Flat), "MiB");
    }

    [Test]
    public void ForgottenGraphs_ThatHoldMuchMemory_AreCollected()
    {
        using var x = ones(1 << 18, requires_grad: true);
        var (before, most) = (ResidentMiB(), 0.0);

        // Each graph keeps a megabyte a step for the backward pass that never comes.
        for (var i = 0; i < 1000; i++)
        {
            x.exp().exp().exp().sum();
            most = Math.Max(most, ResidentMiB());
        }

        Assert.That(most - before, Is.LessThan(2500), "MiB");
    }

    [Test]
    public void ScopedTensors_AMillionTemporaries_LeaveNothing()
    {
        using var x = ones(16);
        var (before, count) = (ResidentMiB(), Tensor.TotalCount);

        for (var i = 0; i < 100_000; i++)
        {
            using var scope = NewDisposeScope();
            var y = x;
            for (var j = 0; j < 10; j++) y = y + 1;
        }

        Assert.That(Tensor.TotalCount, Is.LessThanOrEqualTo(count));
        Assert.That(ResidentMiB() - before, Is.LessThan(Flat), "MiB");
    }

    [Test]
    public void Training_AThousandSteps_LeavesNothing()
    {
        using var model = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 1));
        using var optimizer = optim.Adam(model.parameters());
        using var x = randn(32, 8);
        void Step()
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            nn.functional.mse_loss(model.call(x), zeros(32, 1)).backward();
            optimizer.step();
        }
        for (var i = 0; i < 100; i++) Step();
        var (before, count) = (ResidentMiB(), Tensor.TotalCount);

        for (var i = 0; i < 1000; i++) Step();

        Assert.That(Tensor.TotalCount, Is.LessThanOrEqualTo(count));
        Assert.That(ResidentMiB() - before, Is.LessThan(Flat), "MiB");
    }

    [Test]
    public void Item_AMillionTimes_MakesNoTensor()
    {
        using var x = tensor(3.5);
        var count = Tensor.TotalCount;

        for (var i = 0; i < 1_000_000; i++) x.item<double>();

        Assert.That(Tensor.TotalCount, Is.LessThanOrEqualTo(count));
    }

    [Test]
    public void Call_SmallOperator_AllocatesItsResultOnly()
    {
        using var x = ones(16);
        void Call() => x.add(x).Dispose();
        for (var i = 0; i < 100; i++) Call();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++) Call();

        // The Tensor object itself; no array, boxed value or closure for the arguments.
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / 1000, Is.LessThanOrEqualTo(64));
    }

    [Test]
    public void Scope_Disposed_DisposesItsTensorsAndKeepsThoseMovedOut()
    {
        Tensor inner, kept, detached;
        using (var outer = NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                inner = ones(2);
                kept = zeros(2).MoveToOuterDisposeScope();
                detached = full(2, 7).DetachFromDisposeScope();
            }

            Assert.That(inner.IsInvalid);
            Assert.That(kept.IsInvalid, Is.False);
            Assert.That(outer.DisposablesCount, Is.EqualTo(1));
        }

        Assert.That(kept.IsInvalid);
        Assert.That(detached[0].item<long>(), Is.EqualTo(7));
        detached.Dispose();
    }

    [Test]
    public void Scope_DisposedOutOfOrder_LeavesTheOthersAlone()
    {
        var outer = NewDisposeScope();
        var inner = NewDisposeScope();
        var a = ones(2);

        outer.Dispose();
        var b = ones(2);

        Assert.That(CurrentDisposeScope, Is.SameAs(inner));
        Assert.That(inner.Contains(a) && inner.Contains(b));
        inner.Dispose();
        Assert.That(a.IsInvalid && b.IsInvalid);
        Assert.That(CurrentDisposeScope, Is.Null);
    }

    [Test]
    public void Scope_DisposedOnAnotherThread_TakesNothingMoreIn()
    {
        var scope = NewDisposeScope();

        var thread = new Thread(scope.Dispose);
        thread.Start();
        thread.Join();

        using var a = ones(2);
        Assert.That(CurrentDisposeScope, Is.Null);
        Assert.That(() => scope.DisposablesCount, Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void Scope_TensorsDisposedEarly_KeepsTheRest()
    {
        using var scope = NewDisposeScope();
        var tensors = Enumerable.Range(0, 5).Select(_ => ones(1)).ToList();

        tensors[1].Dispose();
        tensors[4].Dispose();

        Assert.That(scope.DisposablesView, Is.EquivalentTo(new[] { tensors[0], tensors[2], tensors[3] }));
        Assert.That(scope.DisposeEverythingBut(tensors[2]), Is.SameAs(tensors[2]));
        Assert.That(tensors.Select(tensor => tensor.IsInvalid), Is.EqualTo(new[] { true, true, false, true, true }));
        Assert.That(scope.DisposablesCount, Is.EqualTo(1));
    }

    [Test]
    public void Scope_Attach_TakesFromTheOtherScope()
    {
        using var outer = NewDisposeScope();
        var a = ones(1);
        using (var inner = NewDisposeScope())
        {
            inner.Attach(a);
            Assert.That(outer.DisposablesCount, Is.Zero);
        }

        Assert.That(a.IsInvalid);
        Assert.That(() => outer.Attach(new MemoryStream()), Throws.InvalidOperationException.With.Message.Contains("MemoryStream"));
    }

    [Test]
    public void WrappedScope_Function_ReturnsItsTensorAlone()
    {
        var count = Tensor.TotalCount;

        using var result = WrappedTensorDisposeScope(() => (ones(3) + 1) * 2);

        Assert.That(result.sum().item<float>(), Is.EqualTo(12));
        Assert.That(Tensor.TotalCount, Is.LessThanOrEqualTo(count + 2));
    }
}

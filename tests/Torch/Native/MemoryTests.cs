using static TorchSharp.torch;

namespace TorchSharp.Tests.Native;

/// <summary>Native memory comes back, whether tensors are disposed, scoped or forgotten.</summary>
[TestFixture]
[NonParallelizable]
public class MemoryTests
{
    private static double ResidentMiB() => TorchSharp.Native.NativeMethods.door_resident() / 1048576.0;

    [Test]
    public void ForgottenTensors_10000OfOneMegabyte_DoNotFillTheMemory()
    {
        zeros(1).Dispose();
        var (before, most) = (ResidentMiB(), 0.0);

        for (var i = 0; i < 10_000; i++)
        {
            // Written to, or the operating system would give no memory for it.
            empty(1 << 20, ScalarType.Byte).slice(0, 0, 1 << 20, 4096).fill_(1);
            if (i % 100 == 0) most = Math.Max(most, ResidentMiB());
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
        Assert.That(ResidentMiB() - before, Is.LessThan(100), "MiB");
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
    public void Scope_DisposedOutOfOrder_SaysHow()
    {
        var outer = NewDisposeScope();
        var inner = NewDisposeScope();

        Assert.That(outer.Dispose, Throws.InvalidOperationException.With.Message.Contains("using"));

        inner.Dispose();
        outer.Dispose();
        Assert.That(CurrentDisposeScope, Is.Null);
    }

    [Test]
    public void Threads_ManyAtOnce_ComputeAlike()
    {
        using var x = arange(1000, float64);
        var results = new double[64];

        Parallel.For(0, results.Length, i =>
        {
            using var scope = NewDisposeScope();
            results[i] = ((x + i) * 2).sum().item<double>() - (2000.0 * i);
        });

        Assert.That(results, Is.All.EqualTo(999000.0).Within(1e-6));
    }
}

using TorchSharp.Door;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Native;

/// <summary>Threads compute side by side without seeing each other.</summary>
[TestFixture]
public class ThreadTests
{
    private const int Threads = 8;
    private const int Rounds = 200;

    [Test]
    public void Operations_OnManyThreads_GiveWhatOneGives() => OnThreads(thread =>
    {
        using var scope = NewDisposeScope();
        var x = arange(1000, float64) + thread;
        for (var i = 0; i < Rounds; i++) Assert.That((x * 2).sum().item<double>(), Is.EqualTo(999000.0 + (2000.0 * thread)).Within(1e-6));
    });

    [Test]
    public void Scopes_OnManyThreads_HoldTheirOwnTensors()
    {
        using var outer = NewDisposeScope();

        OnThreads(_ =>
        {
            using var scope = NewDisposeScope();
            for (var i = 0; i < Rounds; i++) ones(1);
            Assert.That(scope.DisposablesCount, Is.EqualTo(Rounds));
        });

        Assert.That(outer.DisposablesCount, Is.Zero);
    }

    [Test]
    public void Errors_OnManyThreads_AreThoseOfTheirCalls() => OnThreads(thread =>
    {
        using var scope = NewDisposeScope();
        var (a, b) = (zeros(2, thread + 3), zeros(thread + 20, 5));
        for (var i = 0; i < Rounds; i++)
            Assert.That(() => a.mm(b), Throws.TypeOf<OperatorException>().With.Message.Contains($"Float32[2, {thread + 3}]").And.Message.Contains($"[{thread + 20}, 5]"));
    });

    [Test]
    public void GradientModes_OnManyThreads_AreTheirOwn()
    {
        using var frozen = no_grad();

        OnThreads(thread =>
        {
            using var mode = thread % 2 == 0 ? no_grad() : enable_grad();
            using var x = ones(1, requires_grad: true);
            for (var i = 0; i < Rounds; i++)
            {
                using var y = x * 2;
                Assert.That(y.requires_grad, Is.EqualTo(thread % 2 == 1));
            }
        });

        Assert.That(is_grad_enabled(), Is.False);
    }

    [Test]
    public void Backward_OnManyThreadsThroughSharedWeights_SumsAllGradients()
    {
        using var weight = ones(10, float64, requires_grad: true);

        OnThreads(_ =>
        {
            for (var i = 0; i < Rounds; i++)
            {
                using var scope = NewDisposeScope();
                var own = weight.detach().requires_grad_();
                (own * own).sum().backward();
                Assert.That(own.grad!.sum().item<double>(), Is.EqualTo(20));
            }
        });
    }

    [Test]
    public void CustomFunctions_OnManyThreads_GiveTheirOwnExceptions() => OnThreads(thread =>
    {
        for (var i = 0; i < Rounds; i++)
        {
            using var scope = NewDisposeScope();
            var y = Failing.apply(tensor((double)thread, requires_grad: true));
            Assert.That(() => y.backward(), Throws.TypeOf<ArithmeticException>().With.Message.EqualTo($"thread {thread}"));
        }
    });

    [Test]
    public void SharedTensor_ReadAndForgottenOnManyThreads_StaysWhole()
    {
        using var x = arange(100, float64);

        OnThreads(_ =>
        {
            // Views and results are left to the collector, which releases them on a thread of its own.
            for (var i = 0; i < Rounds; i++) Assert.That(x.view(10, 10)[1].sum().item<double>(), Is.EqualTo(145));
            GC.Collect();
        });

        Assert.That(x.sum().item<double>(), Is.EqualTo(4950));
    }

    [Test]
    public void Generators_OfTheSameSeedOnManyThreads_GiveTheSameNumbers()
    {
        using var generator = new Generator(7);
        using var expected = randn(50, generator: generator);

        OnThreads(_ =>
        {
            using var scope = NewDisposeScope();
            using var own = new Generator(7);
            Assert.That(randn(50, generator: own).equal(expected));
        });
    }

    // What fails on a thread fails the test, with all the others' failures.
    private static void OnThreads(Action<int> work)
    {
        var failures = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        var threads = Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            try
            {
                work(i);
            }
            catch (Exception e)
            {
                failures.Enqueue(e);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (!failures.IsEmpty) throw new AggregateException(failures);
    }

    private sealed class Failing : autograd.SingleTensorFunction<Failing>
    {
        public override string Name => nameof(Failing);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            ctx.save_for_backward([(Tensor)vars[0]]);
            return ((Tensor)vars[0]).clone();
        }

        public override List<Tensor?> backward(autograd.AutogradContext ctx, Tensor grad_output) => throw new ArithmeticException($"thread {ctx.get_saved_variables()[0].item<double>()}");
    }
}

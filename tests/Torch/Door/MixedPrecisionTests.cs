using TorchSharp.Door;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Door;

/// <summary>Operators choose the shorter type inside, and gradients are scaled so that none vanishes.</summary>
[TestFixture]
public class MixedPrecisionTests
{
    private DisposeScope _scope = null!;

    [SetUp]
    public void Open() => _scope = NewDisposeScope();

    [TearDown]
    public void Close() => _scope.Dispose();

    [Test]
    public void Autocast_Inside_MultipliesInBFloat16AndNormalisesInFloat32()
    {
        var x = randn(4, 4);

        using (new Autocast(DeviceType.CPU))
        {
            Assert.That(Autocast.IsEnabled(DeviceType.CPU));
            Assert.That(x.matmul(x).dtype, Is.EqualTo(bfloat16));
            Assert.That((x + x).dtype, Is.EqualTo(float32));
            using (new Autocast(DeviceType.CPU, enabled: false)) Assert.That(x.matmul(x).dtype, Is.EqualTo(float32));
            Assert.That(x.matmul(x).dtype, Is.EqualTo(bfloat16));
        }

        Assert.That(Autocast.IsEnabled(DeviceType.CPU), Is.False);
        Assert.That(x.matmul(x).dtype, Is.EqualTo(float32));
    }

    [Test]
    public void Autocast_OnOneThread_IsNotSeenByAnother()
    {
        using var mixed = new Autocast(DeviceType.CPU);
        var elsewhere = true;

        var thread = new Thread(() => elsewhere = Autocast.IsEnabled(DeviceType.CPU));
        thread.Start();
        thread.Join();

        Assert.That(elsewhere, Is.False);
    }

    [Test]
    public void Autocast_Training_LearnsInFloat32()
    {
        manual_seed(1);
        var model = nn.Linear(3, 1);
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var (x, y) = (randn(64, 3), tensor(0f));
        y = x.matmul(tensor(new[,] { { 1f }, { -2 }, { 0.5f } }));

        for (var i = 0; i < 100; i++)
        {
            optimizer.zero_grad();
            Tensor loss;
            using (new Autocast(DeviceType.CPU)) loss = nn.functional.mse_loss(model.call(x).to_type(float32), y);
            loss.backward();
            optimizer.step();
        }

        Assert.That(model.weight.dtype, Is.EqualTo(float32));
        Assert.That(model.weight.data<float>().ToArray(), Is.EqualTo(new[] { 1f, -2, 0.5f }).Within(0.05));
    }

    [Test]
    public void Autocast_TypesItDoesNotKnow_AreRefused()
    {
        Assert.That(() => new Autocast(DeviceType.CPU, float64), Throws.ArgumentException.With.Message.Contains("Float64"));
        Assert.That(() => new Autocast(DeviceType.META), Throws.ArgumentException.With.Message.Contains("META"));
        Assert.That(Autocast.IsEnabled(DeviceType.CPU), Is.False);
    }

    [Test]
    public void GradScaler_FiniteGradients_StepsAsWithoutIt()
    {
        var (w, v) = (new Parameter(tensor(3.0)), new Parameter(tensor(3.0)));
        using var scaled = optim.Adam([w]);
        using var plain = optim.Adam([v]);
        var scaler = new GradScaler();

        for (var i = 0; i < 3; i++)
        {
            scaled.zero_grad();
            plain.zero_grad();
            scaler.Scale(w * w).backward();
            (v * v).backward();
            Assert.That(scaler.Step(scaled));
            plain.step();
            scaler.Update();
        }

        Assert.That(w.item<double>(), Is.EqualTo(v.item<double>()).Within(1e-12));
    }

    [Test]
    public void GradScaler_Overflow_SkipsTheStepAndHalves()
    {
        var w = new Parameter(tensor(1f));
        using var optimizer = optim.SGD([w], 0.1);
        var scaler = new GradScaler(new GradScalerOptions { GrowthInterval = 2 });

        scaler.Scale(w * float.MaxValue).backward();

        Assert.That(scaler.Step(optimizer), Is.False);
        scaler.Update();
        Assert.That(w.item<float>(), Is.EqualTo(1f));
        Assert.That(scaler.Factor, Is.EqualTo(32768));

        for (var i = 0; i < 2; i++)
        {
            optimizer.zero_grad();
            scaler.Scale(w * 2).backward();
            Assert.That(scaler.Step(optimizer));
            scaler.Update();
        }
        Assert.That(scaler.Factor, Is.EqualTo(65536), "after two rounds without overflow");
        Assert.That(w.item<float>(), Is.EqualTo(0.6f).Within(1e-6));
    }

    [Test]
    public void GradScaler_TwoOptimizers_SkipsOnlyTheOneThatOverflowed()
    {
        var (good, bad) = (new Parameter(tensor(1f)), new Parameter(tensor(1f)));
        using var first = optim.SGD([good], 0.1);
        using var second = optim.SGD([bad], 0.1);
        var scaler = new GradScaler();

        scaler.Scale((good * 2) + (bad * float.MaxValue)).backward();

        Assert.That((scaler.Step(first), scaler.Step(second)), Is.EqualTo((true, false)));
    }

    [Test]
    public void GradScaler_WrongOrder_SaysHow()
    {
        var w = new Parameter(tensor(1f));
        using var optimizer = optim.SGD([w], 0.1);
        var scaler = new GradScaler();
        scaler.Scale(w * 2).backward();

        scaler.Unscale(optimizer);
        Assert.That(w.grad!.item<float>(), Is.EqualTo(2f));
        Assert.That(() => scaler.Unscale(optimizer), Throws.InvalidOperationException.With.Message.Contains("Update()"));
        scaler.Step(optimizer);
        Assert.That(() => scaler.Step(optimizer), Throws.InvalidOperationException.With.Message.Contains("Update()"));
        Assert.That(() => new GradScaler(new GradScalerOptions { BackoffFactor = 2 }), Throws.ArgumentException.With.Message.Contains("BackoffFactor is 2"));
    }
}

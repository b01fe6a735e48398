using FsCheck;
using FsCheck.Fluent;
using TorchSharp.Door;
using static TorchSharp.torch;
using static TorchSharp.Tests.Oracles.Oracle;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Gradients;

/// <summary>Gradients agree with finite differences, and the switches that stop recording are heard.</summary>
[TestFixture]
public class GradientTests
{
    private const double Step = 1e-6;

    private static readonly Dictionary<string, Func<Tensor, Tensor>> Functions = new()
    {
        ["exp"] = x => x.exp().sum(),
        ["softmax"] = x => (x.softmax(1) * x).sum(),
        ["matmul"] = x => x.matmul(x.t()).pow(2).sum(),
        ["norm"] = x => x.norm(),
        ["logsumexp"] = x => x.logsumexp(0).sum(),
        ["gather"] = x => x.gather(1, tensor(new long[,] { { 0 }, { 2 }, { 1 } })).pow(3).sum(),
        ["index"] = x => x[TensorIndex.Tensor(tensor(new long[] { 0, 0, 2 }))].pow(2).sum(),
        ["slice"] = x => (x[1.., ..2] * 3).tanh().sum(),
        ["layer_norm"] = x => (F.layer_norm(x, [4]) * Make(3, 4)).sum(),
        ["gelu"] = x => F.gelu(x).sum(),
        ["cross_entropy"] = x => F.cross_entropy(x, tensor(new long[] { 1, 3, 0 })),
        ["conv1d"] = x => F.conv1d(x.unsqueeze(0), Make(2, 3, 2)).pow(2).sum(),
        ["stack"] = x => stack([x, x * 2]).prod(0).sum(),
        ["scatter"] = x => zeros(3, 4, float64).scatter_add(1, tensor(new long[,] { { 0, 0, 1, 2 }, { 1, 1, 1, 1 }, { 3, 2, 1, 0 } }), x).pow(2).sum(),
        ["where"] = x => where(x > 0, x * 2, x * x).sum(),
        ["solve"] = x => linalg.solve(x.matmul(x.t()) + eye(3, dtype: float64), Make(3, 1)).sum(),
        ["cube"] = x => Cube.apply(x).sum(),
    };

    private static IEnumerable<string> Names => Functions.Keys;

    [TestCaseSource(nameof(Names))]
    public void Backward_AtRandomPoints_AgreesWithFiniteDifferences(string name)
    {
        var function = Functions[name];
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            using var scope = NewDisposeScope();
            using var generator = new Generator((ulong)(uint)seed);
            var x = randn(3, 4, float64, generator: generator).requires_grad_();

            function(x).backward();

            return x.grad!.allclose(Numeric(function, x), 1e-4, 1e-6);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));
    }

    [Test]
    public void Backward_Twice_NeedsTheGraphKept()
    {
        using var scope = NewDisposeScope();
        var x = tensor(3.0, requires_grad: true);
        var y = x * x * x;

        y.backward(retain_graph: true);
        y.backward();

        Assert.That(x.grad!.item<double>(), Is.EqualTo(54.0));
        Assert.That(() => y.backward(), Throws.TypeOf<OperatorException>().With.Message.Contains("second time"));
    }

    [Test]
    public void Grad_OfAGradient_IsTheSecondDerivative()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2.0, requires_grad: true);

        var first = autograd.grad([x.pow(4)], [x], create_graph: true)[0];
        var second = autograd.grad([first], [x])[0];

        Assert.That(first.item<double>(), Is.EqualTo(32.0));
        Assert.That(second.item<double>(), Is.EqualTo(48.0));
    }

    [Test]
    public void NoGrad_Inside_RecordsNothingAndComesBack()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);

        using (no_grad())
        {
            Assert.That(is_grad_enabled(), Is.False);
            Assert.That((x * 2).requires_grad, Is.False);
            using (enable_grad()) Assert.That((x * 2).requires_grad);
        }

        Assert.That((x * 2).requires_grad);
    }

    [Test]
    public void InferenceMode_Inside_MakesTensorsThatCannotBeRecorded()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);

        using (inference_mode())
        {
            var y = x * 2;
            Assert.That(y.is_inference() && !y.requires_grad);
        }

        Assert.That(is_inference_mode_enabled(), Is.False);
    }

    [Test]
    public void Backward_NothingRecorded_SaysSo() =>
        Assert.That(() => ones(1).backward(), Throws.TypeOf<OperatorException>().With.Message.Contains("does not require grad"));

    [Test]
    public void CustomFunction_BackwardThrows_TheSameExceptionArrives()
    {
        using var scope = NewDisposeScope();
        var y = Failing.apply(ones(1, requires_grad: true));

        Assert.That(() => y.backward(), Throws.TypeOf<NotFiniteNumberException>().With.Message.EqualTo("on purpose"));
    }

    [Test]
    public void CustomFunction_KeptOutput_IsReadInBackwardAndReleased()
    {
        using var scope = NewDisposeScope();
        var x = tensor(0.5, requires_grad: true);

        Exponential.apply(x).backward();

        Assert.That(x.grad!.item<double>(), Is.EqualTo(Math.Exp(0.5)).Within(1e-12));
    }

    private static Tensor Numeric(Func<Tensor, Tensor> function, Tensor x)
    {
        using var frozen = no_grad();
        var gradient = zeros_like(x);
        var (point, result) = (x.detach().clone().view(-1), gradient.view(-1));
        for (var i = 0L; i < x.numel(); i++)
        {
            double At(double offset)
            {
                var moved = point.clone();
                moved[i] = tensor(point[i].item<double>() + offset);
                return function(moved.view(3, 4)).item<double>();
            }
            result[i] = tensor((At(Step) - At(-Step)) / (2 * Step));
        }
        return gradient;
    }

    private sealed class Cube : autograd.SingleTensorFunction<Cube>
    {
        public override string Name => nameof(Cube);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            ctx.save_for_backward([(Tensor)vars[0]]);
            return ((Tensor)vars[0]).pow(3);
        }

        public override List<Tensor?> backward(autograd.AutogradContext ctx, Tensor grad_output) => [grad_output * 3 * ctx.get_saved_variables()[0].pow(2)];
    }

    private sealed class Exponential : autograd.SingleTensorFunction<Exponential>
    {
        public override string Name => nameof(Exponential);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var result = ((Tensor)vars[0]).exp();
            ctx.save_for_backward([result]);
            return result;
        }

        public override List<Tensor?> backward(autograd.AutogradContext ctx, Tensor grad_output) => [grad_output * ctx.get_saved_variables()[0]];
    }

    private sealed class Failing : autograd.SingleTensorFunction<Failing>
    {
        public override string Name => nameof(Failing);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars) => ((Tensor)vars[0]).clone();

        public override List<Tensor?> backward(autograd.AutogradContext ctx, Tensor grad_output) => throw new NotFiniteNumberException("on purpose");
    }
}

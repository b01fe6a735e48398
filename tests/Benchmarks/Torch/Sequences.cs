using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workspace.Benchmarks.Torch;

/// <summary>An LSTM of two layers whose last output is classified.</summary>
internal static class Sequences
{
    private const int Batch = 32;
    private const int Length = 50;
    private const int Features = 64;
    private const int Hidden = 128;
    private const int Classes = 10;

    public static Action Prepare(Device device)
    {
        var model = new Classifier().to(device);
        var optimizer = optim.Adam(model.parameters());
        var (x, y) = (randn([Length, Batch, Features], device: device), randint(Classes, Batch, device: device));
        return () =>
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var loss = F.cross_entropy(model.call(x), y);
            loss.backward();
            optimizer.step();
            _ = loss.item<float>();
        };
    }

    public static double Loss(Device device)
    {
        using var scope = NewDisposeScope();
        var model = FixedValues.Filled(new Classifier(), device);
        var (x, y) = (FixedValues.Of(0, Length, Batch, Features).to(device), arange(Batch, device: device) % Classes);
        return FixedValues.AfterThreeSteps(model, () => F.cross_entropy(model.call(x), y));
    }

    private sealed class Classifier : nn.Module<Tensor, Tensor>
    {
        private readonly LSTM lstm = nn.LSTM(Features, Hidden, 2);
        private readonly Linear head = nn.Linear(Hidden, Classes);

        public Classifier() : base(nameof(Classifier)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            var (outputs, _, _) = lstm.call(input);
            return head.call(outputs[-1]);
        }
    }
}

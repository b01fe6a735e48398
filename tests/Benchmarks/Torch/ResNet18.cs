using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workspace.Benchmarks.Torch;

/// <summary>ResNet-18 for pictures of 32 × 32: a stem of 3 × 3 and no pooling before the blocks; He et al. 2015, arXiv:1512.03385.</summary>
internal static class ResNet18
{
    private const int Batch = 8;
    private const int Size = 32;
    private const int Classes = 10;

    public static Action Prepare(Device device)
    {
        var model = new Network().to(device);
        var optimizer = optim.SGD(model.parameters(), 0.1, momentum: 0.9, weight_decay: 5e-4);
        var (x, y) = (randn([Batch, 3, Size, Size], device: device), randint(Classes, Batch, device: device));
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
        var model = FixedValues.Filled(new Network(), device);
        var (x, y) = (FixedValues.Of(0, Batch, 3, Size, Size).to(device), arange(Batch, device: device) % Classes);
        return FixedValues.AfterThreeSteps(model, () => F.cross_entropy(model.call(x), y));
    }

    private sealed class Network : nn.Module<Tensor, Tensor>
    {
        private readonly Sequential layers;

        public Network() : base(nameof(Network))
        {
            List<nn.Module<Tensor, Tensor>> parts = [nn.Conv2d(3, 64, 3, padding: 1, bias: false), nn.BatchNorm2d(64), nn.ReLU()];
            var from = 64;
            foreach (var (width, stride) in new[] { (64, 1), (128, 2), (256, 2), (512, 2) })
            {
                parts.Add(new Block(from, width, stride));
                parts.Add(new Block(width, width, 1));
                from = width;
            }
            layers = nn.Sequential([.. parts, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, Classes)]);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => layers.call(input);
    }

    private sealed class Block : nn.Module<Tensor, Tensor>
    {
        private readonly Sequential body;
        private readonly nn.Module<Tensor, Tensor> shortcut;

        public Block(int from, int to, int stride) : base(nameof(Block))
        {
            body = nn.Sequential(nn.Conv2d(from, to, 3, stride, 1, bias: false), nn.BatchNorm2d(to), nn.ReLU(), nn.Conv2d(to, to, 3, padding: 1, bias: false), nn.BatchNorm2d(to));
            shortcut = from == to && stride == 1 ? nn.Identity() : nn.Sequential(nn.Conv2d(from, to, 1, stride, bias: false), nn.BatchNorm2d(to));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => F.relu(body.call(input) + shortcut.call(input));
    }
}

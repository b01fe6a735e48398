using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workspace.Benchmarks.Torch;

/// <summary>A perceptron of three layers that learns from batches which a data loader puts together example by example.</summary>
internal static class Perceptron
{
    private const int Examples = 12_800;
    private const int BatchSize = 64;
    private const int Features = 64;
    private const int Classes = 10;

    public static Action Prepare(Device device)
    {
        var dataset = utils.data.TensorDataset(randn(Examples, Features), randint(Classes, Examples));
        var loader = utils.data.DataLoader(dataset, BatchSize, shuffle: true, device: device);
        var model = Create().to(device);
        var optimizer = optim.Adam(model.parameters());
        return () =>
        {
            foreach (var batch in loader)
            {
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                F.cross_entropy(model.call(batch[0]), batch[1]).backward();
                optimizer.step();
            }
            _ = model.parameters().First()[0, 0].item<float>();
        };
    }

    public static double Loss(Device device)
    {
        using var scope = NewDisposeScope();
        var model = FixedValues.Filled(Create(), device);
        var (x, y) = (FixedValues.Of(0, BatchSize, Features).to(device), arange(BatchSize, device: device) % Classes);
        return FixedValues.AfterThreeSteps(model, () => F.cross_entropy(model.call(x), y));
    }

    private static Sequential Create() => nn.Sequential(nn.Linear(Features, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, Classes));
}

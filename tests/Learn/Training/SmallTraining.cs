using TorchSharp;
using TorchSharp.Modules;
using Workspace.Learn.Training;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workspace.Learn.Tests.Training;

/// <summary>A network with dropout and batch normalisation on 37 points of a sine: everything a training has to remember.</summary>
internal sealed class SmallTraining : IDisposable
{
    private readonly Tensor _x = linspace(-3, 3, 37).unsqueeze(1);
    private readonly Tensor _y;

    internal SmallTraining(Func<optim.Optimizer, optim.lr_scheduler.LRScheduler>? schedule = null, double learningRate = 0.01)
    {
        _y = _x.sin();
        manual_seed(11);
        Model = nn.Sequential(("hidden", nn.Linear(1, 16)), ("norm", nn.BatchNorm1d(16)), ("relu", nn.ReLU()), ("drop", nn.Dropout(0.2)), ("output", nn.Linear(16, 1)));
        Optimizer = optim.Adam(Model.parameters(), learningRate);
        Scheduler = schedule?.Invoke(Optimizer);
    }

    internal Sequential Model { get; }

    internal OptimizerHelper Optimizer { get; }

    internal optim.lr_scheduler.LRScheduler? Scheduler { get; }

    internal IBatchSource<TensorBatch> Train(int? seed = 3) => TensorBatch.Source(_x, _y, batchSize: 8, shuffleSeed: seed);

    internal IBatchSource<TensorBatch> Validation() => TensorBatch.Source(_x, _y, batchSize: 16);

    internal Trainer<TensorBatch> Trainer(TrainerOptions options, Func<Tensor, Tensor, Tensor>? loss = null) =>
        new(Model, Optimizer, batch => new Prediction(Model.call(batch.Inputs), batch.Targets), loss ?? ((outputs, targets) => F.mse_loss(outputs, targets)))
        {
            Options = options,
            Scheduler = Scheduler,
            Metrics = new Dictionary<string, Func<Tensor, Tensor, double>> { ["error"] = (outputs, targets) => (outputs - targets).abs().mean().item<float>() },
        };

    /// <summary>All weights and buffers, bit by bit.</summary>
    internal string Bits() => string.Join('\n', Model.state_dict().OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {Convert.ToHexString(pair.Value.contiguous().bytes)}"));

    public void Dispose()
    {
        _x.Dispose();
        _y.Dispose();
        Model.Dispose();
        Optimizer.Dispose();
    }
}

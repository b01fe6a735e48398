using TorchSharp;
using TorchSharp.Modules;
using Workspace.Core.Progress;
using static TorchSharp.torch;

namespace Workspace.Learn.Training;

/// <summary>
/// Trains a model on batches: epochs with validation, early stopping, checkpoints and exact resume, a log, progress and
/// cancellation.
/// </summary>
/// <typeparam name="TBatch">A batch; the trainer disposes each one, where it is disposable.</typeparam>
/// <remarks>
/// On the CPU, a training that was interrupted and goes on from its checkpoint ends with the same bits as one that ran through,
/// provided that all randomness comes from torch's CPU generator and the batch source.
/// </remarks>
public sealed class Trainer<TBatch>
{
    /// <summary>Creates the trainer.</summary>
    /// <param name="model">The model, on its device.</param>
    /// <param name="optimizer">Changes the model's parameters.</param>
    /// <param name="predict">Runs the model on a batch.</param>
    /// <param name="loss">The mean loss over a batch's examples of outputs and targets: a tensor of one element.</param>
    public Trainer(nn.Module model, OptimizerHelper optimizer, Func<TBatch, Prediction> predict, Func<Tensor, Tensor, Tensor> loss)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(predict);
        ArgumentNullException.ThrowIfNull(loss);
        (Model, Optimizer, Predict, Loss) = (model, optimizer, predict, loss);
    }

    /// <summary>How the training goes; default 10 epochs and nothing else.</summary>
    public TrainerOptions Options { get; init; } = new();

    /// <summary>Sets the learning rate; default none. One that was made for <c>optimizer</c> just now, and not stepped yet.</summary>
    public optim.lr_scheduler.LRScheduler? Scheduler { get; init; }

    /// <summary>Figures of an evaluation by name: functions of all outputs and targets, on the CPU; default none.</summary>
    public IReadOnlyDictionary<string, Func<Tensor, Tensor, double>> Metrics { get; init; } = new Dictionary<string, Func<Tensor, Tensor, double>>();

    internal nn.Module Model { get; }

    internal OptimizerHelper Optimizer { get; }

    internal Func<TBatch, Prediction> Predict { get; }

    internal Func<Tensor, Tensor, Tensor> Loss { get; }

    /// <summary>Trains the model.</summary>
    /// <param name="train">The data to learn from.</param>
    /// <param name="validation">The data to watch the training by; default null: the training data's own loss.</param>
    /// <param name="progress">Is told how far the training is, a few times a second; default nobody.</param>
    /// <param name="cancellationToken">Ends the training after the batch that runs; with a checkpoint, where there is a folder for it.</param>
    /// <returns>How it went. The model has the weights of the best epoch, or of the last (<see cref="TrainerOptions.RestoreBest"/>), and is in evaluation mode.</returns>
    /// <exception cref="TrainingOptionsException">Options are out of range, or the watched figure does not exist.</exception>
    /// <exception cref="TrainingDataException">An epoch had no batches.</exception>
    /// <exception cref="NonFiniteTrainingException">A loss or a gradient is NaN or infinite.</exception>
    /// <exception cref="Checkpoints.CheckpointException">There are checkpoints, and the training cannot go on from them.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<TrainingResult> FitAsync(
        IBatchSource<TBatch> train, IBatchSource<TBatch>? validation = null, IProgress<ProgressReport>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        Options.Validate();
        RequireMonitor(validation is not null);
        using var run = new TrainingRun<TBatch>(this, train, validation, progress);
        return await run.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Measures the model on data, in evaluation mode and without gradients.</summary>
    /// <param name="data">The data.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The mean loss and the metrics.</returns>
    /// <exception cref="TrainingDataException">There are no batches.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<Evaluation> EvaluateAsync(IBatchSource<TBatch> data, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        Model.eval();
        using var outputs = new CollectedOutputs();
        await foreach (var batch in data.ReadAsync(0, 0, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            using (batch as IDisposable) outputs.Add(this, batch);
            cancellationToken.ThrowIfCancellationRequested();
        }
        return outputs.Evaluate(Metrics, data.Description);
    }

    private void RequireMonitor(bool validated)
    {
        string[] existing = validated ? [TrainerOptions.Loss, .. Metrics.Keys] : [TrainerOptions.Loss];
        if (existing.Contains(Options.Monitor)) return;
        throw new TrainingOptionsException([$"{nameof(TrainerOptions.Monitor)} is \"{Options.Monitor}\", and {(validated ? "the trainer has" : "without validation data there is only")} {string.Join(", ", existing)}."]);
    }

    /// <summary>The outputs and targets of an evaluation so far.</summary>
    private sealed class CollectedOutputs : IDisposable
    {
        private readonly List<Tensor> _outputs = [];
        private readonly List<Tensor> _targets = [];
        private double _lossSum;
        private long _examples;

        internal void Add(Trainer<TBatch> trainer, TBatch batch)
        {
            using var scope = NewDisposeScope();
            using var frozen = no_grad();
            var (outputs, targets) = trainer.Predict(batch);
            var count = targets.shape[0];
            _lossSum += trainer.Loss(outputs, targets).to(ScalarType.Float64).item<double>() * count;
            _examples += count;
            // Kept only where a metric will look at them: without metrics, memory stays that of a batch.
            if (trainer.Metrics.Count == 0) return;
            _outputs.Add(outputs.cpu().alias().DetachFromDisposeScope());
            _targets.Add(targets.cpu().alias().DetachFromDisposeScope());
        }

        internal Evaluation Evaluate(IReadOnlyDictionary<string, Func<Tensor, Tensor, double>> metrics, string data)
        {
            if (_examples == 0) throw new TrainingDataException($"There are no batches to evaluate on ({data}).");
            var figures = new Dictionary<string, double> { [TrainerOptions.Loss] = _lossSum / _examples };
            if (metrics.Count > 0)
            {
                using var scope = NewDisposeScope();
                var (outputs, targets) = (cat(_outputs), cat(_targets));
                foreach (var (name, metric) in metrics) figures[name] = metric(outputs, targets);
            }
            return new Evaluation(figures, _examples);
        }

        public void Dispose()
        {
            foreach (var tensor in _outputs.Concat(_targets)) tensor.Dispose();
        }
    }
}

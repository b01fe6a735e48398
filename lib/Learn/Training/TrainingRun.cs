using TorchSharp;
using Workspace.Core.Progress;
using Workspace.Learn.Training.Checkpoints;
using static TorchSharp.torch;

namespace Workspace.Learn.Training;

/// <summary>One training: the epochs, and where in them it stands.</summary>
internal sealed class TrainingRun<TBatch> : IDisposable
{
    private static readonly TimeSpan ProgressPace = TimeSpan.FromMilliseconds(200);

    private readonly Trainer<TBatch> _trainer;
    private readonly TrainerOptions _options;
    private readonly IBatchSource<TBatch> _train;
    private readonly IBatchSource<TBatch>? _validation;
    private readonly IProgress<ProgressReport>? _progress;
    private readonly Snapshot _snapshot;
    private readonly MetricsLog? _log;
    private readonly Dictionary<string, Tensor> _best = [];
    private TrainingState _state;
    private long? _resumedAt;
    private IReadOnlyList<string> _skipped = [];
    private long _epochStarted;
    private long _lastReport;

    internal TrainingRun(Trainer<TBatch> trainer, IBatchSource<TBatch> train, IBatchSource<TBatch>? validation, IProgress<ProgressReport>? progress)
    {
        (_trainer, _options, _train, _validation, _progress) = (trainer, trainer.Options, train, validation, progress);
        _snapshot = new Snapshot(trainer.Model, trainer.Optimizer, _best);
        _log = _options.LogFile is { } file ? new MetricsLog(file) : null;
        _state = new TrainingState { Data = train.Description };
    }

    internal async Task<TrainingResult> RunAsync(CancellationToken cancellationToken)
    {
        Resume();
        try
        {
            while (_state.Epoch < _options.Epochs && !_state.StoppedEarly)
            {
                await TrainEpochAsync(cancellationToken).ConfigureAwait(false);
                await EndEpochAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_state.Step > (_resumedAt ?? 0))
        {
            Save();
            throw;
        }
        if (_options.RestoreBest) _trainer.Model.load_state_dict(_best);
        _trainer.Model.eval();
        var result = new TrainingResult
        {
            History = new TrainingHistory(_state.History),
            BestEpoch = _state.BestEpoch,
            BestValue = _state.BestValue,
            StoppedEarly = _state.StoppedEarly,
            ResumedAtStep = _resumedAt,
            SkippedCheckpoints = _skipped,
        };
        _progress?.Report(new ProgressReport("Training", _options.Epochs, _options.Epochs, result.ToString()));
        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var tensor in _best.Values) tensor.Dispose();
    }

    private void Resume()
    {
        if (_options.CheckpointFolder is not { } path) return;
        (var found, _skipped) = new CheckpointFolder(path).FindNewest();
        if (found is null) return;
        if (found.State.Data != _train.Description)
            throw new CheckpointException(path, $"it was trained on other data ({found.State.Data}) than now ({_train.Description}). Train on the same batches, or choose another folder.");
        (_state, _resumedAt) = (found.State, found.State.Step);
        // The scheduler has no state of its own to load: it goes the way again. Then the optimizer's own rates come back.
        if (_options.SchedulerPace == SchedulerPace.Epoch) foreach (var epoch in _state.History) _trainer.Scheduler?.step(Watched(epoch.Train, epoch.Validation));
        else for (var step = 0L; step < _state.Step; step++) _trainer.Scheduler?.step();
        _snapshot.Load(path, found.Folder);
        _log?.Write(_state.History);
    }

    private async Task TrainEpochAsync(CancellationToken cancellationToken)
    {
        _epochStarted = _options.TimeProvider.GetTimestamp();
        _trainer.Model.train();
        await foreach (var batch in _train.ReadAsync(_state.Epoch, _state.Batch, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            using (batch as IDisposable) Step(batch);
            if (_options.SchedulerPace == SchedulerPace.Batch) _trainer.Scheduler?.step();
            if (_options.CheckpointEveryBatches is { } every && _state.Step % every == 0) Save();
            Report(always: false);
            cancellationToken.ThrowIfCancellationRequested();
        }
        if (_state.Batch == 0) throw new TrainingDataException($"Epoch {_state.Epoch + 1} had no batches ({_train.Description}).");
    }

    private void Step(TBatch batch)
    {
        using var scope = NewDisposeScope();
        var (outputs, targets) = _trainer.Predict(batch);
        var loss = _trainer.Loss(outputs, targets);
        var value = loss.to(ScalarType.Float64).item<double>();
        RequireFinite("loss", value);
        _trainer.Optimizer.zero_grad();
        loss.backward();
        if (_options.MaxGradientNorm is { } most) RequireFinite("gradient norm", nn.utils.clip_grad_norm_(_trainer.Model.parameters(), most));
        _trainer.Optimizer.step();
        var examples = targets.shape[0];
        _state = _state with
        {
            Batch = _state.Batch + 1,
            Step = _state.Step + 1,
            LossSum = _state.LossSum + (value * examples),
            Examples = _state.Examples + examples,
            LastLoss = value,
        };
    }

    private async Task EndEpochAsync(CancellationToken cancellationToken)
    {
        var train = new Dictionary<string, double> { [TrainerOptions.Loss] = _state.LossSum / _state.Examples };
        var rate = LearningRate();
        var validation = _validation is null ? new Dictionary<string, double>() : (await _trainer.EvaluateAsync(_validation, cancellationToken).ConfigureAwait(false)).Figures;
        var watched = Watched(train, validation);
        var better = IsBetter(watched);
        if (better) _snapshot.KeepBest();
        if (_options.SchedulerPace == SchedulerPace.Epoch) _trainer.Scheduler?.step(watched);
        var seconds = _options.TimeProvider.GetElapsedTime(_epochStarted).TotalSeconds;
        var epoch = _state.Epoch + 1;
        var best = better ? epoch : _state.BestEpoch;
        _state = _state with
        {
            Epoch = epoch,
            Batch = 0,
            LossSum = 0,
            Examples = 0,
            History = [.. _state.History, new EpochRecord(epoch, _state.Step, rate, train, validation, seconds)],
            BestEpoch = best,
            BestValue = better ? watched : _state.BestValue,
            StoppedEarly = epoch - best >= _options.Patience,
        };
        _log?.Write(_state.History);
        Save();
        Report(always: true);
    }

    private double Watched(IReadOnlyDictionary<string, double> train, IReadOnlyDictionary<string, double> validation) =>
        (_validation is null ? train : validation)[_options.Monitor];

    // A figure that is NaN is never better, unless there is none yet: some epoch must be the best.
    private bool IsBetter(double watched) => _state.BestEpoch == 0 || double.IsNaN(_state.BestValue) || (_options.MonitorGoal == MonitorGoal.Lowest
        ? watched < _state.BestValue - _options.MinimumImprovement
        : watched > _state.BestValue + _options.MinimumImprovement);

    private void Save()
    {
        if (_options.CheckpointFolder is { } path) new CheckpointFolder(path).Save(_state, _snapshot.Files(), _options.KeepCheckpoints);
    }

    private void Report(bool always)
    {
        if (_progress is null || (!always && _options.TimeProvider.GetElapsedTime(_lastReport) < ProgressPace)) return;
        _lastReport = _options.TimeProvider.GetTimestamp();
        var share = _train.BatchCount is { } count and > 0 ? Math.Min(1.0, (double)_state.Batch / count) : 0;
        var detail = _state.Batch == 0
            ? new TrainingHistory(_state.History.TakeLast(1).ToList()).ToString()
            : FormattableString.Invariant($"epoch {_state.Epoch + 1}, batch {_state.Batch}, loss {_state.LastLoss:0.####}");
        _progress.Report(new ProgressReport("Training", _state.Epoch + share, _options.Epochs, detail));
    }

    private void RequireFinite(string quantity, double value)
    {
        if (double.IsFinite(value)) return;
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var bad = _trainer.Model.named_parameters().Where(pair => !pair.parameter.isfinite().all().item<bool>()).Select(pair => pair.name).ToList();
        throw new NonFiniteTrainingException(quantity, value, _state.Epoch + 1, _state.Batch + 1, LearningRate(), _state.LastLoss, bad);
    }

    private double LearningRate() => _trainer.Optimizer.ParamGroups.First().LearningRate;
}

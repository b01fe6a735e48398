using System.Globalization;
using Workspace.Learn.Trees.XGBoost;

namespace Workspace.Learn.Trees.Training;

/// <summary>One training: the native copies of the data, the rounds, and the watch on the validation metric.</summary>
internal sealed class TrainingRun : IDisposable
{
    private const string TrainName = "train";
    private const string ValidationName = "validation";

    private readonly BoostedTreesOptions _options;
    private readonly IProgress<EvaluationRound>? _progress;
    private readonly DMatrix _train;
    private readonly DMatrix? _validation;
    private readonly Booster _booster;
    private readonly IReadOnlyList<DMatrix> _evaluated;
    private readonly string[] _names;
    private readonly List<EvaluationRound> _history = [];

    internal TrainingRun(FeatureMatrix train, FeatureMatrix? validation, BoostedTreesOptions options, IProgress<EvaluationRound>? progress)
    {
        _options = options;
        _progress = progress;
        _train = train.ToDMatrix(options.Threads);
        try
        {
            _validation = validation?.ToDMatrix(options.Threads);
            _booster = Booster.Create(_train, XGBoostNames.Parameters(options, TrainingChecks.ClassCount(train, options)));
            _booster.SetFeatureInfo("feature_name", [.. train.FeatureNames]);
            if (train.FeatureTypes() is { } types) _booster.SetFeatureInfo("feature_type", types);
        }
        catch
        {
            Dispose();
            throw;
        }
        var evaluated = new List<(DMatrix Matrix, string Name)>();
        if (options.RecordTrainingMetrics) evaluated.Add((_train, TrainName));
        if (_validation is not null) evaluated.Add((_validation, ValidationName));
        _evaluated = [.. evaluated.Select(pair => pair.Matrix)];
        _names = [.. evaluated.Select(pair => pair.Name)];
    }

    internal BoostedTreesModel Run(CancellationToken cancellationToken)
    {
        var stopping = _options.EarlyStoppingRounds is { } patience ? new EarlyStopping(patience) : null;
        try
        {
            for (var round = 0; round < _options.Rounds; round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _booster.Update(round, _train);
                var metrics = Evaluate(round);
                if (stopping is not null && !stopping.GoOn(round, metrics)) break;
            }
            return Finish(stopping);
        }
        catch
        {
            _booster.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _train.Dispose();
        _validation?.Dispose();
    }

    private List<KeyValuePair<string, double>> Evaluate(int round)
    {
        if (_evaluated.Count == 0)
        {
            _progress?.Report(new EvaluationRound(round, new Dictionary<string, double>(), new Dictionary<string, double>()));
            return [];
        }
        var report = EvaluationReport.Parse(_booster.Evaluate(round, _evaluated, _names));
        var validation = report[ValidationName].ToList();
        var entry = new EvaluationRound(round, new Dictionary<string, double>(report[TrainName]), new Dictionary<string, double>(validation));
        _history.Add(entry);
        _progress?.Report(entry);
        return validation;
    }

    // The attributes are those that XGBoost's Python package writes and reads.
    private BoostedTreesModel Finish(EarlyStopping? stopping)
    {
        if (stopping is null) return new BoostedTreesModel(_booster, _history);
        var kept = _booster.Slice(stopping.BestRound + 1);
        _booster.Dispose();
        kept.SetAttribute(BoostedTreesModel.BestIterationAttribute, stopping.BestRound.ToString(CultureInfo.InvariantCulture));
        kept.SetAttribute("best_score", stopping.BestScore.ToString("R", CultureInfo.InvariantCulture));
        return new BoostedTreesModel(kept, _history);
    }
}

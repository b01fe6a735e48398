using System.Text.Json;
using Workspace.Learn.Metrics;

namespace Workspace.Learn.Tests.Metrics;

/// <summary>Every metric against scikit-learn on data of some size; <c>Oracles/README.md</c> says how its values were made.</summary>
[TestFixture]
public sealed class MetricOracleTests
{
    private static readonly JsonElement Values = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "Metrics", "Oracles", "values.json"))).RootElement;

    private int[] _actual = [];
    private double[] _scores = [];
    private int[] _predicted = [];
    private int[] _classes = [];
    private int[] _guesses = [];
    private double[] _rows = [];
    private double[] _truth = [];
    private double[] _estimate = [];
    private int[] _relevant = [];
    private double[] _keys = [];
    private int[] _querySizes = [];

    [OneTimeSetUp]
    public void MakeDataAsThePythonSideDoes()
    {
        var n = new Numbers(1);
        _actual = Make(300, () => n.Below(100) < 40 ? 1 : 0);
        _scores = Array.ConvertAll(_actual, label => (n.Below(70) + (30 * label)) / 100.0);
        _predicted = Array.ConvertAll(_scores, score => score >= 0.5 ? 1 : 0);

        n = new Numbers(2);
        _classes = Make(240, () => n.Below(4));
        _guesses = Array.ConvertAll(_classes, label => n.Below(4) != 0 ? label : n.Below(4));
        _rows = [.. _classes.SelectMany(label =>
        {
            var weights = Make(4, k => (4 * (n.Below(50) + (k == label ? 40 : 1))) + k);
            return weights.Select(weight => (double)weight / weights.Sum());
        })];

        n = new Numbers(3);
        _truth = Make(150, () => (n.Below(1001) - 500) / 10.0);
        _estimate = Array.ConvertAll(_truth, value => value + ((n.Below(201) - 100) / 10.0));

        n = new Numbers(4);
        var (relevant, keys, sizes) = (new List<int>(), new List<double>(), new List<int>());
        for (var query = 0; query < 40; query++)
        {
            sizes.Add(3 + n.Below(10));
            var labels = Make(sizes[^1], i => i == 0 || n.Below(10) < 3 ? 1 : 0);
            relevant.AddRange(labels);
            keys.AddRange(labels.Select(label => (n.Below(20) + (5 * label)) / 20.0));
        }
        (_relevant, _keys, _querySizes) = ([.. relevant], [.. keys], [.. sizes]);
    }

    [Test]
    public void BinaryClassification_300Rows_EqualsScikitLearn()
    {
        AssertValue("accuracy", ClassificationMetrics.Accuracy(_actual, _predicted));
        AssertValue("balanced_accuracy", ClassificationMetrics.BalancedAccuracy(_actual, _predicted));
        AssertValue("mcc", ClassificationMetrics.MatthewsCorrelation(_actual, _predicted));
        AssertValue("precision_binary", ClassificationMetrics.Precision(_actual, _predicted));
        AssertValue("recall_binary", ClassificationMetrics.Recall(_actual, _predicted));
        AssertValue("f1_binary", ClassificationMetrics.F1(_actual, _predicted));
        AssertValue("roc_auc", ClassificationMetrics.RocAuc(_actual, _scores));
        AssertValue("average_precision", ClassificationMetrics.AveragePrecision(_actual, _scores));
        AssertValue("log_loss", ClassificationMetrics.LogLoss(_actual, _scores));
        AssertValue("brier", ClassificationMetrics.BrierScore(_actual, _scores));
    }

    [TestCase(Average.Macro, "macro")]
    [TestCase(Average.Micro, "micro")]
    [TestCase(Average.Weighted, "weighted")]
    public void FourClasses_Averages_EqualScikitLearn(Average average, string name)
    {
        AssertValue($"precision_{name}", ClassificationMetrics.Precision(_classes, _guesses, average));
        AssertValue($"recall_{name}", ClassificationMetrics.Recall(_classes, _guesses, average));
        AssertValue($"f1_{name}", ClassificationMetrics.F1(_classes, _guesses, average));
    }

    [Test]
    public void FourClasses_ScoresAndCounts_EqualScikitLearn()
    {
        AssertValue("log_loss_4", ClassificationMetrics.LogLoss(_classes, _rows, classes: 4));
        AssertValue("roc_auc_4_macro", ClassificationMetrics.RocAuc(_classes, _rows, classes: 4));
        AssertValue("roc_auc_4_weighted", ClassificationMetrics.RocAuc(_classes, _rows, classes: 4, Average.Weighted));
        foreach (var k in new[] { 1, 2, 3 }) AssertValue($"top_{k}", ClassificationMetrics.TopKAccuracy(_classes, _rows, classes: 4, k));
        var matrix = ConfusionMatrix.Of(_classes, _guesses);
        Assert.That(Enumerable.Range(0, 16).Select(i => (double)matrix[i / 4, i % 4]), Is.EqualTo(Numbered("confusion")));
    }

    [Test]
    public void Regression_150Rows_EqualsScikitLearn()
    {
        AssertValue("mse", RegressionMetrics.MeanSquaredError(_truth, _estimate));
        AssertValue("mae", RegressionMetrics.MeanAbsoluteError(_truth, _estimate));
        AssertValue("r2", RegressionMetrics.R2(_truth, _estimate));
        AssertValue("explained_variance", RegressionMetrics.ExplainedVariance(_truth, _estimate));
        AssertValue("mape", RegressionMetrics.MeanAbsolutePercentageError(Array.ConvertAll(_truth, value => Math.Abs(value) + 1), _estimate));
    }

    [Test]
    public void Ranking_40Queries_EqualsScikitLearn()
    {
        AssertValue("map", RankingMetrics.MeanAveragePrecision(_relevant, _keys, _querySizes));
        AssertValue("ndcg", MeanNdcg(int.MaxValue));
        AssertValue("ndcg_3", MeanNdcg(3));
        foreach (var k in new[] { 1, 2, 3 })
        {
            AssertValue($"recall_at_{k}", RankingMetrics.RecallAt(_relevant, _keys, _querySizes, k));
            AssertValue($"precision_at_{k}", RankingMetrics.PrecisionAt(_relevant, _keys, _querySizes, k));
            AssertValue($"hit_rate_at_{k}", RankingMetrics.HitRateAt(_relevant, _keys, _querySizes, k));
        }
    }

    [Test]
    public void Calibration_300Rows_EqualsScikitLearn()
    {
        var bins = CalibrationMetrics.Reliability(_actual, _scores, bins: 7);

        Assert.That(bins.Select(bin => bin.PositiveShare), Is.EqualTo(Numbered("calibration_share")).Within(1e-12));
        Assert.That(bins.Select(bin => bin.MeanProbability), Is.EqualTo(Numbered("calibration_mean")).Within(1e-12));
        var expected = bins.Sum(bin => bin.Count / 300.0 * Math.Abs(bin.MeanProbability - bin.PositiveShare));
        Assert.That(CalibrationMetrics.ExpectedCalibrationError(_actual, _scores, bins: 7), Is.EqualTo(expected).Within(1e-12));
    }

    private double MeanNdcg(int k)
    {
        var (start, sum) = (0, 0.0);
        foreach (var size in _querySizes)
        {
            sum += RankingMetrics.Ndcg<double>(Array.ConvertAll(_relevant[start..(start + size)], label => (double)label), _keys.AsSpan(start, size), k);
            start += size;
        }
        return sum / _querySizes.Length;
    }

    private static void AssertValue(string name, double actual) => Assert.That(actual, Is.EqualTo(Values.GetProperty(name).GetDouble()).Within(1e-12), name);

    private static double[] Numbered(string name) => [.. Values.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    private static T[] Make<T>(int count, Func<T> make) => Make(count, _ => make());

    private static T[] Make<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];

    // The same generator as in make.py.
    private sealed class Numbers(long state)
    {
        private long _state = state;

        internal int Below(int limit)
        {
            _state = ((1103515245 * _state) + 12345) % (1L << 31);
            return (int)((_state >> 8) % limit);
        }
    }
}

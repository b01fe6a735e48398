using Workspace.Learn.Metrics;

namespace Workspace.Learn.Tests.Metrics;

public sealed class RankingMetricsTests
{
    [Test]
    public void MeanReciprocalRank_OneNotFound_CountsItZero() =>
        Assert.That(RankingMetrics.MeanReciprocalRank([1, 2, 4, 0]), Is.EqualTo((1 + 0.5 + 0.25) / 4).Within(1e-12));

    [TestCase(1, 0.25)]
    [TestCase(2, 0.5)]
    [TestCase(10, 0.75)]
    public void HitsAt_Ranks_CountsThoseWithinK(int k, double expected) =>
        Assert.That(RankingMetrics.HitsAt([1, 2, 4, 0], k), Is.EqualTo(expected).Within(1e-12));

    // scikit-learn 1.2.1: ndcg_score of the same arrays, with k None and 3; two scores are tied.
    [TestCase(int.MaxValue, 0.9081576984936908)]
    [TestCase(3, 0.7126758125923768)]
    public void Ndcg_TiedScores_EqualsScikitLearn(int k, double expected)
    {
        double[] relevance = [3, 2, 0, 1, 2, 0];
        double[] scores = [.9, .2, .8, .7, .7, .1];

        Assert.That(RankingMetrics.Ndcg(relevance, scores, k), Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Ndcg_NothingRelevant_Throws() =>
        Assert.That(() => RankingMetrics.Ndcg([0.0, 0.0], [1.0, 2.0]), Throws.TypeOf<MetricException>().With.Message.Contains("all 2 relevances are 0"));

    [Test]
    public void HitsAt_KIsZero_Throws() =>
        Assert.That(() => RankingMetrics.HitsAt([1], 0), Throws.TypeOf<MetricException>().With.Message.Contains("k is 0"));

    [Test]
    public void MeanReciprocalRank_NegativeRank_Throws() =>
        Assert.That(() => RankingMetrics.MeanReciprocalRank([1, -1]), Throws.TypeOf<MetricException>().With.Message.Contains("rank 1 is -1"));

    [Test]
    public void MeanAveragePrecision_AllRelevant_IsOne() =>
        Assert.That(RankingMetrics.MeanAveragePrecision([1, 1, 1], [0.3, 0.2, 0.1], [1, 2]), Is.EqualTo(1).Within(1e-12));

    [Test]
    public void RecallAt_TiedScores_TakesTheEarlierCandidate()
    {
        Assert.That(RankingMetrics.RecallAt([1, 0], [0.5, 0.5], [2], 1), Is.EqualTo(1));
        Assert.That(RankingMetrics.RecallAt([0, 1], [0.5, 0.5], [2], 1), Is.Zero);
    }

    [Test]
    public void QueryMetrics_SizesDoNotFit_SayWhichQuery()
    {
        Assert.That(() => RankingMetrics.RecallAt([1, 0, 1], [1.0, 2.0, 3.0], [2, 2], 1), Throws.TypeOf<MetricException>().With.Message.Contains("query 1 has 2 candidates, and 1 are left"));
        Assert.That(() => RankingMetrics.HitRateAt([1, 0, 1], [1.0, 2.0, 3.0], [2], 1), Throws.TypeOf<MetricException>().With.Message.Contains("2 candidates in all, and 3"));
        Assert.That(() => RankingMetrics.MeanAveragePrecision([1, 0, 0], [1.0, 2.0, 3.0], [1, 2]), Throws.TypeOf<MetricException>().With.Message.Contains("none of the 2 candidates of query 1"));
        Assert.That(() => RankingMetrics.PrecisionAt([1], [1.0], [1], 0), Throws.TypeOf<MetricException>().With.Message.Contains("k is 0"));
    }
}

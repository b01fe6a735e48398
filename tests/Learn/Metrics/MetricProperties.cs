using FsCheck;
using FsCheck.Fluent;
using Workspace.Learn.Metrics;

namespace Workspace.Learn.Tests.Metrics;

public sealed class MetricProperties
{
    // Scores are multiples of 1/20, so that ties are frequent and transforms keep them; the first two rows hold both classes.
    private static readonly Arbitrary<(int[] Actual, double[] Scores)> Scored = (
        from rows in Gen.Choose(2, 40)
        from labels in Gen.Choose(0, 1).ArrayOf(rows)
        from steps in Gen.Choose(0, 20).ArrayOf(rows)
        select ((int[])[0, 1, .. labels[2..]], Array.ConvertAll(steps, step => step / 20.0))).ToArbitrary();

    private static readonly Arbitrary<(int[] Actual, int[] Predicted)> Classified = (
        from rows in Gen.Choose(1, 40)
        from actual in Gen.Choose(0, 3).ArrayOf(rows)
        from predicted in Gen.Choose(0, 3).ArrayOf(rows)
        select (actual, predicted)).ToArbitrary();

    [Test]
    public void RocAuc_MonotoneTransform_StaysTheSame() =>
        Prop.ForAll(Scored, data => Close(
            ClassificationMetrics.RocAuc(data.Actual, data.Scores),
            ClassificationMetrics.RocAuc(data.Actual, Array.ConvertAll(data.Scores, score => Math.Exp(3 * score) - 7))))
            .QuickCheckThrowOnFailure();

    [Test]
    public void RocAuc_ScoresNegated_IsTheComplement() =>
        Prop.ForAll(Scored, data => Close(
            ClassificationMetrics.RocAuc(data.Actual, data.Scores),
            1 - ClassificationMetrics.RocAuc(data.Actual, Array.ConvertAll(data.Scores, score => -score))))
            .QuickCheckThrowOnFailure();

    [Test]
    public void RocAuc_AllPairs_IsTheShareWonWithTiesHalf() =>
        Prop.ForAll(Scored, data =>
        {
            var positives = data.Scores.Where((_, i) => data.Actual[i] == 1).ToArray();
            var negatives = data.Scores.Where((_, i) => data.Actual[i] == 0).ToArray();
            var won = positives.Sum(p => negatives.Sum(n => p > n ? 1 : p == n ? 0.5 : 0));
            return Close(ClassificationMetrics.RocAuc(data.Actual, data.Scores), won / positives.Length / negatives.Length);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void ScoreMetrics_RowsReversed_StayTheSame() =>
        Prop.ForAll(Scored, data =>
        {
            int[] actual = [.. data.Actual.Reverse()];
            double[] scores = [.. data.Scores.Reverse()];
            return Close(ClassificationMetrics.AveragePrecision(data.Actual, data.Scores), ClassificationMetrics.AveragePrecision(actual, scores))
                && Close(ClassificationMetrics.LogLoss(data.Actual, data.Scores), ClassificationMetrics.LogLoss(actual, scores))
                && Close(CalibrationMetrics.ExpectedCalibrationError(data.Actual, data.Scores), CalibrationMetrics.ExpectedCalibrationError(actual, scores));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void ClassMetrics_AnyClasses_StayInRange() =>
        Prop.ForAll(Classified, data =>
        {
            var matrix = ConfusionMatrix.Of(data.Actual, data.Predicted);
            double[] shares = [matrix.Accuracy, matrix.BalancedAccuracy, matrix.F1(Average.Macro), matrix.F1(Average.Micro), matrix.F1(Average.Weighted), matrix.Precision(Average.Macro), matrix.Recall(Average.Weighted)];
            return shares.All(share => share is >= 0 and <= 1) && matrix.MatthewsCorrelation is >= -1.0000001 and <= 1.0000001;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void ClassMetrics_ClassesRenamed_StayTheSame() =>
        Prop.ForAll(Classified, data =>
        {
            var matrix = ConfusionMatrix.Of(data.Actual, data.Predicted, ["a", "b", "c", "d"]);
            var renamed = ConfusionMatrix.Of(Array.ConvertAll(data.Actual, k => 3 - k), Array.ConvertAll(data.Predicted, k => 3 - k), ["d", "c", "b", "a"]);
            return Close(matrix.F1(Average.Macro), renamed.F1(Average.Macro)) && Close(matrix.MatthewsCorrelation, renamed.MatthewsCorrelation);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Ndcg_IdealOrder_IsOneAndNoOrderIsBetter() =>
        Prop.ForAll(Scored, data =>
        {
            var relevance = Array.ConvertAll(data.Actual, label => (double)label);
            return Close(RankingMetrics.Ndcg(relevance, relevance), 1) && RankingMetrics.Ndcg(relevance, data.Scores) <= 1 + 1e-12;
        }).QuickCheckThrowOnFailure();

    private static bool Close(double a, double b) => Math.Abs(a - b) < 1e-9;
}

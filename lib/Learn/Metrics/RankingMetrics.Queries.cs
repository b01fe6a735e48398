using System.Numerics;

namespace Workspace.Learn.Metrics;

// Several queries at once: their candidates one after the other, and how many each query has.
public static partial class RankingMetrics
{
    /// <summary>
    /// Mean average precision: for each query Σ (R_n − R_{n−1}) P_n over falling scores, with recall R and precision P; their mean.
    /// Candidates with equal scores share a place.
    /// </summary>
    /// <typeparam name="T">Type of a score.</typeparam>
    /// <param name="relevant">1 for a relevant candidate, 0 for another; each query has a relevant one.</param>
    /// <param name="scores">Finite score of each candidate, higher stands earlier.</param>
    /// <param name="querySizes">Candidates of each query, in order.</param>
    /// <returns>0 to 1, higher is better.</returns>
    /// <exception cref="MetricException">Lengths do not fit, a score is not finite, or a query has nothing relevant.</exception>
    /// <remarks>Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, chapter 8.4.</remarks>
    public static double MeanAveragePrecision<T>(ReadOnlySpan<int> relevant, ReadOnlySpan<T> scores, ReadOnlySpan<int> querySizes) where T : struct, INumber<T> =>
        MeanOverQueries("The mean average precision", relevant, scores, querySizes, AveragePrecision);

    /// <summary>Recall at k: the share of a query's relevant candidates that stand among the first k; the mean over queries.</summary>
    /// <typeparam name="T">Type of a score.</typeparam>
    /// <param name="relevant">1 for a relevant candidate, 0 for another; each query has a relevant one.</param>
    /// <param name="scores">Finite score of each candidate, higher stands earlier; of equal ones, the earlier candidate.</param>
    /// <param name="querySizes">Candidates of each query, in order.</param>
    /// <param name="k">How many places count, 1 or more.</param>
    /// <returns>0 to 1, higher is better.</returns>
    /// <exception cref="MetricException">Lengths do not fit, a score is not finite, a query has nothing relevant, or k below 1.</exception>
    public static double RecallAt<T>(ReadOnlySpan<int> relevant, ReadOnlySpan<T> scores, ReadOnlySpan<int> querySizes, int k) where T : struct, INumber<T>
    {
        MetricInput.Places("Recall at k", k);
        return MeanOverQueries("Recall at k", relevant, scores, querySizes, (labels, keys) => (double)Found(labels, keys, k) / labels.Sum());
    }

    /// <summary>Precision at k: the share of the first k places that relevant candidates take; the mean over queries.</summary>
    /// <typeparam name="T">Type of a score.</typeparam>
    /// <param name="relevant">1 for a relevant candidate, 0 for another; each query has a relevant one.</param>
    /// <param name="scores">Finite score of each candidate, higher stands earlier; of equal ones, the earlier candidate.</param>
    /// <param name="querySizes">Candidates of each query, in order.</param>
    /// <param name="k">How many places count, 1 or more; a query with fewer candidates leaves places empty.</param>
    /// <returns>0 to 1, higher is better.</returns>
    /// <exception cref="MetricException">Lengths do not fit, a score is not finite, a query has nothing relevant, or k below 1.</exception>
    public static double PrecisionAt<T>(ReadOnlySpan<int> relevant, ReadOnlySpan<T> scores, ReadOnlySpan<int> querySizes, int k) where T : struct, INumber<T>
    {
        MetricInput.Places("Precision at k", k);
        return MeanOverQueries("Precision at k", relevant, scores, querySizes, (labels, keys) => (double)Found(labels, keys, k) / k);
    }

    /// <summary>Hit rate at k: the share of queries with a relevant candidate among the first k.</summary>
    /// <typeparam name="T">Type of a score.</typeparam>
    /// <param name="relevant">1 for a relevant candidate, 0 for another; each query has a relevant one.</param>
    /// <param name="scores">Finite score of each candidate, higher stands earlier; of equal ones, the earlier candidate.</param>
    /// <param name="querySizes">Candidates of each query, in order.</param>
    /// <param name="k">How many places count, 1 or more.</param>
    /// <returns>0 to 1, higher is better.</returns>
    /// <exception cref="MetricException">Lengths do not fit, a score is not finite, a query has nothing relevant, or k below 1.</exception>
    public static double HitRateAt<T>(ReadOnlySpan<int> relevant, ReadOnlySpan<T> scores, ReadOnlySpan<int> querySizes, int k) where T : struct, INumber<T>
    {
        MetricInput.Places("The hit rate at k", k);
        return MeanOverQueries("The hit rate at k", relevant, scores, querySizes, (labels, keys) => Found(labels, keys, k) > 0 ? 1 : 0);
    }

    private static double MeanOverQueries<T>(
        string metric, ReadOnlySpan<int> relevant, ReadOnlySpan<T> scores, ReadOnlySpan<int> querySizes, Func<int[], double[], double> measure) where T : struct, INumber<T>
    {
        MetricInput.SameLength(metric, relevant.Length, scores.Length);
        MetricInput.Binary(metric, relevant);
        var keys = MetricInput.Finite(metric, "score", scores);
        var (start, sum) = (0, 0.0);
        for (var query = 0; query < querySizes.Length; query++)
        {
            var size = querySizes[query];
            if (size < 1 || size > relevant.Length - start) throw new MetricException(metric, $"query {query} has {size} candidates, and {relevant.Length - start} are left. The sizes must add up to the {relevant.Length} candidates.");
            var labels = relevant.Slice(start, size).ToArray();
            if (!labels.Contains(1)) throw new MetricException(metric, $"none of the {size} candidates of query {query} is relevant. Leave such queries out.");
            sum += measure(labels, keys[start..(start + size)]);
            start += size;
        }
        if (start != relevant.Length) throw new MetricException(metric, $"the queries have {start} candidates in all, and {relevant.Length} are given.");
        return sum / querySizes.Length;
    }

    private static double AveragePrecision(int[] labels, double[] keys)
    {
        var (seen, found, sum) = (0, 0, 0.0);
        foreach (var tied in keys.Zip(labels).GroupBy(pair => pair.First, pair => pair.Second).OrderByDescending(group => group.Key))
        {
            var relevant = tied.Sum();
            seen += tied.Count();
            found += relevant;
            sum += (double)relevant * found / seen;
        }
        return sum / found;
    }

    // OrderBy is stable: of equal scores the earlier candidate comes first.
    private static int Found(int[] labels, double[] keys, int k) => labels.Zip(keys).OrderByDescending(pair => pair.Second).Take(k).Sum(pair => pair.First);
}

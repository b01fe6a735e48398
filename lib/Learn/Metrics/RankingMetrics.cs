using System.Numerics;

namespace Workspace.Learn.Metrics;

/// <summary>Metrics of rankings: where the wanted items stand among the candidates.</summary>
public static partial class RankingMetrics
{
    /// <summary>Mean reciprocal rank: mean 1 / rank, where an item that was not found counts 0.</summary>
    /// <param name="ranks">For each query the rank of its first relevant item, from 1; 0 when it was not found.</param>
    /// <returns>0 to 1, higher is better.</returns>
    /// <exception cref="MetricException">No queries, or a negative rank.</exception>
    /// <remarks>Voorhees, The TREC-8 Question Answering Track Report, 1999.</remarks>
    public static double MeanReciprocalRank(ReadOnlySpan<int> ranks)
    {
        CheckRanks("The mean reciprocal rank", ranks);
        var sum = 0.0;
        foreach (var rank in ranks) sum += rank == 0 ? 0 : 1.0 / rank;
        return sum / ranks.Length;
    }

    /// <summary>Hits at k: the share of queries whose relevant item stands among the first k.</summary>
    /// <param name="ranks">For each query the rank of its first relevant item, from 1; 0 when it was not found.</param>
    /// <param name="k">How many places count, 1 or more.</param>
    /// <returns>0 to 1, higher is better.</returns>
    /// <exception cref="MetricException">No queries, a negative rank, or k below 1.</exception>
    public static double HitsAt(ReadOnlySpan<int> ranks, int k)
    {
        const string metric = "Hits at k";
        CheckRanks(metric, ranks);
        MetricInput.Places(metric, k);
        var hits = 0;
        foreach (var rank in ranks) hits += rank >= 1 && rank <= k ? 1 : 0;
        return (double)hits / ranks.Length;
    }

    /// <summary>
    /// Normalised discounted cumulative gain of one query: DCG / DCG of the ideal order, with DCG = Σ gain / log₂(rank + 1)
    /// over the first k ranks and the relevance itself as gain. Items with equal scores share the mean of their gains.
    /// </summary>
    /// <typeparam name="T">Type of a relevance and of a score.</typeparam>
    /// <param name="relevance">Relevance of each candidate, 0 or more, not all 0.</param>
    /// <param name="scores">Score of each candidate, higher stands earlier.</param>
    /// <param name="k">How many ranks count, 1 or more; default all.</param>
    /// <returns>0 to 1, higher is better.</returns>
    /// <exception cref="MetricException">Lengths differ, no candidates, a value is not finite, a relevance is negative or all are 0, or k below 1.</exception>
    /// <remarks>Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, 2002; ties as McSherry and Najork, 2008.</remarks>
    public static double Ndcg<T>(ReadOnlySpan<T> relevance, ReadOnlySpan<T> scores, int k = int.MaxValue) where T : struct, INumber<T>
    {
        const string metric = "NDCG";
        MetricInput.SameLength(metric, relevance.Length, scores.Length);
        MetricInput.Places(metric, k);
        var gains = MetricInput.Finite(metric, "relevance", relevance);
        var keys = MetricInput.Finite(metric, "score", scores);
        var negative = Array.FindIndex(gains, gain => gain < 0);
        if (negative >= 0) throw new MetricException(metric, FormattableString.Invariant($"relevance {negative} is {gains[negative]}. Relevances must be 0 or more."));
        if (gains.All(gain => gain == 0)) throw new MetricException(metric, $"all {gains.Length} relevances are 0, so no order is better than another. Leave such queries out.");
        return Dcg(gains, keys, k) / Dcg(gains, gains, k);
    }

    private static double Dcg(double[] gains, double[] keys, int k)
    {
        var sum = 0.0;
        var rank = 0;
        foreach (var tied in gains.Zip(keys).GroupBy(pair => pair.Second, pair => pair.First).OrderByDescending(group => group.Key))
        {
            var mean = tied.Average();
            foreach (var _ in tied)
                if (rank++ < k) sum += mean / Math.Log2(rank + 1);
        }
        return sum;
    }

    private static void CheckRanks(string metric, ReadOnlySpan<int> ranks)
    {
        if (ranks.IsEmpty) throw new MetricException(metric, "there are no queries. Give one rank per query.");
        for (var i = 0; i < ranks.Length; i++)
            if (ranks[i] < 0) throw new MetricException(metric, $"rank {i} is {ranks[i]}. Ranks count from 1; 0 means not found.");
    }
}

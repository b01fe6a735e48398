namespace Workspace.Frames.Expressions;

/// <content>Aggregates: one value of many rows. They pass over missing values.</content>
public sealed partial class Expression
{
    /// <summary>The sum of the present values; missing where there is none.</summary>
    /// <returns>An aggregate.</returns>
    public Expression Sum() => Aggregate("sum");

    /// <summary>The mean of the present values.</summary>
    /// <returns>An aggregate.</returns>
    public Expression Mean() => Aggregate("avg");

    /// <summary>The smallest present value.</summary>
    /// <returns>An aggregate.</returns>
    public Expression Min() => Aggregate("min");

    /// <summary>The largest present value.</summary>
    /// <returns>An aggregate.</returns>
    public Expression Max() => Aggregate("max");

    /// <summary>How many values are present.</summary>
    /// <returns>An aggregate.</returns>
    public Expression Count() => Aggregate("count");

    /// <summary>The median of the present values; of an even number, halfway between the middle two.</summary>
    /// <returns>An aggregate.</returns>
    public Expression Median() => Aggregate("median");

    /// <summary>The median estimated in one pass with little memory (t-digest).</summary>
    /// <returns>An aggregate.</returns>
    public Expression ApproximateMedian() => Aggregate("approx_quantile", new Literal(0.5));

    /// <summary>The standard deviation of the sample, dividing by n - 1.</summary>
    /// <returns>An aggregate.</returns>
    public Expression StandardDeviation() => Aggregate("stddev_samp");

    /// <summary>The variance of the sample, dividing by n - 1.</summary>
    /// <returns>An aggregate.</returns>
    public Expression Variance() => Aggregate("var_samp");

    /// <summary>The standard deviation of the population, dividing by n.</summary>
    /// <returns>An aggregate.</returns>
    public Expression PopulationStandardDeviation() => Aggregate("stddev_pop");

    /// <summary>The variance of the population, dividing by n.</summary>
    /// <returns>An aggregate.</returns>
    public Expression PopulationVariance() => Aggregate("var_pop");

    /// <summary>The skewness, corrected for the size of the sample as pandas does.</summary>
    /// <returns>An aggregate.</returns>
    public Expression Skewness() => Aggregate("skewness");

    /// <summary>The excess kurtosis, corrected for the size of the sample as pandas does.</summary>
    /// <returns>An aggregate.</returns>
    public Expression Kurtosis() => Aggregate("kurtosis");

    /// <summary>The most frequent present value; of equally frequent ones, which is not said.</summary>
    /// <returns>An aggregate.</returns>
    public Expression Mode() => Aggregate("mode");

    /// <summary>The value of the first row, also a missing one. Which row that is, only a sorted frame says.</summary>
    /// <returns>An aggregate.</returns>
    public Expression First() => Aggregate("first");

    /// <summary>The value of the last row, also a missing one. Which row that is, only a sorted frame says.</summary>
    /// <returns>An aggregate.</returns>
    public Expression Last() => Aggregate("last");

    /// <summary>Whether every present condition holds.</summary>
    /// <returns>An aggregate.</returns>
    public Expression All() => Aggregate("bool_and");

    /// <summary>Whether one of the conditions holds.</summary>
    /// <returns>An aggregate.</returns>
    public Expression Any() => Aggregate("bool_or");

    /// <summary>All values as one list, missing ones too.</summary>
    /// <returns>An aggregate.</returns>
    public Expression ToList() => Aggregate("list");

    /// <summary>How many different values there are, estimated with little memory (HyperLogLog).</summary>
    /// <returns>An aggregate.</returns>
    public Expression ApproximateCountDistinct() => Aggregate("approx_count_distinct");

    /// <summary>How many different present values there are.</summary>
    /// <returns>An aggregate.</returns>
    public Expression CountDistinct() => new(new AggregateCall("count", Node) { IsDistinct = true });

    /// <summary>A quantile of the present values, linear between the two nearest.</summary>
    /// <param name="probability">Between 0 and 1; 0.5 is the median.</param>
    /// <returns>An aggregate.</returns>
    public Expression Quantile(double probability) => Aggregate("quantile_cont", new Literal(probability));

    /// <summary>Pearson's correlation with another value, over the rows where both are present.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>An aggregate.</returns>
    public Expression CorrelationWith(Expression other) => Aggregate("corr", NodeOf(other));

    /// <summary>The same aggregate over only those rows for which a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>An aggregate.</returns>
    public Expression Where(Expression condition) => new(RequireAggregate(nameof(Where)) with { Filter = NodeOf(condition) });
}

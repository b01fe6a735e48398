using System.Globalization;
using Workspace.Flows.Steps;

namespace Workspace.Flows;

public sealed partial record Flow
{
    /// <summary>Adds a <see cref="Scale"/> to mean 0 and standard deviation 1.</summary>
    /// <param name="columns">The numeric columns.</param>
    /// <returns>A new flow.</returns>
    public Flow ScaleStandard(params string[] columns) => Then(new Scale(ScaleMethod.Standard, [.. columns]));

    /// <summary>Adds a <see cref="Scale"/> by median and quartiles, which outliers do not move.</summary>
    /// <param name="columns">The numeric columns.</param>
    /// <returns>A new flow.</returns>
    public Flow ScaleRobust(params string[] columns) => Then(new Scale(ScaleMethod.Robust, [.. columns]));

    /// <summary>Adds a <see cref="Scale"/> to [0, 1].</summary>
    /// <param name="columns">The numeric columns.</param>
    /// <returns>A new flow.</returns>
    public Flow ScaleMinMax(params string[] columns) => Then(new Scale(ScaleMethod.MinMax, [.. columns]));

    /// <summary>Adds a <see cref="Scale"/> by the greatest absolute value.</summary>
    /// <param name="columns">The numeric columns.</param>
    /// <returns>A new flow.</returns>
    public Flow ScaleMaxAbs(params string[] columns) => Then(new Scale(ScaleMethod.MaxAbs, [.. columns]));

    /// <summary>Adds an <see cref="Impute"/> with the mean.</summary>
    /// <param name="columns">The numeric columns.</param>
    /// <returns>A new flow.</returns>
    public Flow ImputeMean(params string[] columns) => Then(new Impute([.. columns], ImputeStrategy.Mean));

    /// <summary>Adds an <see cref="Impute"/> with the exact median.</summary>
    /// <param name="columns">The numeric columns.</param>
    /// <returns>A new flow.</returns>
    public Flow ImputeMedian(params string[] columns) => Then(new Impute([.. columns], ImputeStrategy.Median));

    /// <summary>Adds an <see cref="Impute"/> with the approximate median, for data of any size.</summary>
    /// <param name="columns">The numeric columns.</param>
    /// <returns>A new flow.</returns>
    public Flow ImputeApproximateMedian(params string[] columns) => Then(new Impute([.. columns], ImputeStrategy.ApproximateMedian));

    /// <summary>Adds an <see cref="Impute"/> with the most frequent value.</summary>
    /// <param name="columns">The columns.</param>
    /// <returns>A new flow.</returns>
    public Flow ImputeMode(params string[] columns) => Then(new Impute([.. columns], ImputeStrategy.Mode));

    /// <summary>Adds an <see cref="Impute"/> with a text.</summary>
    /// <param name="value">The value, as invariant text.</param>
    /// <param name="columns">The columns.</param>
    /// <returns>A new flow.</returns>
    public Flow ImputeConstant(string value, params string[] columns) => Then(new Impute([.. columns], ImputeStrategy.Constant, value));

    /// <summary>Adds an <see cref="Impute"/> with a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="columns">The columns.</param>
    /// <returns>A new flow.</returns>
    public Flow ImputeConstant(double value, params string[] columns) => ImputeConstant(value.ToString("R", CultureInfo.InvariantCulture), columns);

    /// <summary>Adds a <see cref="Bucketize"/> with given edges.</summary>
    /// <param name="column">The numeric column.</param>
    /// <param name="edges">The edges, rising: n + 1 of them for n buckets.</param>
    /// <param name="output">Name of the bucket column; default: it takes the column's place.</param>
    /// <returns>A new flow.</returns>
    public Flow Bucketize(string column, IReadOnlyList<double> edges, string? output = null) => Then(new Bucketize(column, Edges: [.. edges], Output: output));

    /// <summary>Adds a <see cref="Bucketize"/> with equally full buckets.</summary>
    /// <param name="column">The numeric column.</param>
    /// <param name="quantiles">How many buckets, at least 2.</param>
    /// <param name="output">Name of the bucket column; default: it takes the column's place.</param>
    /// <returns>A new flow.</returns>
    public Flow BucketizeByQuantiles(string column, int quantiles, string? output = null) => Then(new Bucketize(column, Quantiles: quantiles, Output: output));
}

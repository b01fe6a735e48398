using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Replaces numbers by the number of the bucket they fall into, from 0.</summary>
/// <param name="Column">The numeric column.</param>
/// <param name="Edges">The edges, rising: n + 1 of them for n buckets. Or give <paramref name="Quantiles"/>.</param>
/// <param name="Quantiles">How many buckets with equally many rows of the training data each, at least 2.</param>
/// <param name="Output">Name of the bucket column, behind all others; default: it takes the column's place.</param>
/// <remarks>
/// A bucket holds its lower edge but not its upper one, except for the last, which holds both. Quantile edges
/// interpolate linearly, and edges that meet are one, as in scikit-learn's <c>KBinsDiscretizer</c>.
/// </remarks>
public sealed record Bucketize(string Column, ValueList<double>? Edges = null, int? Quantiles = null, string? Output = null) : FlowStep
{
    // Narrower buckets are one edge drawn twice.
    private const double NarrowestBucket = 1e-8;

    /// <summary>What happens with values outside the edges; default: they fall into the first or last bucket.</summary>
    public OutsideBuckets Outside { get; init; } = OutsideBuckets.Clip;

    internal override IReadOnlyList<string> Inputs => [Column];

    /// <inheritdoc/>
    public override string Describe() => Edges is null ? $"Bucketize {Column} into {Quantiles} quantiles" : $"Bucketize {Column} at {Edges}";

    internal override IFittedStep Fit(Frame frame)
    {
        if (Edges is not null) return new FittedBucketize(this, Edges);
        var number = $"nullif({SqlWriter.AsNumber(Column)}, CAST('NaN' AS DOUBLE))";
        var quantiles = Enumerable.Range(0, Quantiles!.Value + 1).Select(i => $"quantile_cont({number}, {SqlWriter.Number((double)i / Quantiles.Value)})");
        var edges = frame.Numbers([.. quantiles]);
        if (double.IsNaN(edges[0])) throw new Errors.StepException($"Column \"{Column}\" has no value to learn quantiles from. Drop it, or give edges.");
        ValueList<double> distinct = [.. edges.Where((edge, i) => i == 0 || edge - edges[i - 1] > NarrowestBucket)];
        return distinct.Count > 1
            ? new FittedBucketize(this, distinct)
            : throw new Errors.StepException($"All values of column \"{Column}\" are {SqlWriter.Number(distinct[0])}, so there are no quantiles. Drop it, or give edges.");
    }

    internal override void Check(StepCheck check)
    {
        check.NumericColumns(Column);
        if (Output is not null) check.Creates(Output, Column);
        if (Edges is null == Quantiles is null) check.Problem("Give either edges or a number of quantiles.");
        if (Quantiles is < 2) check.Problem($"It asks for {Quantiles} quantiles; at least 2 make sense.");
        if (Edges is { Count: < 2 }) check.Problem("It takes two edges to make a bucket.");
        if (Edges is not null && Edges.Zip(Edges.Skip(1)).Any(pair => !(pair.First < pair.Second))) check.Problem($"The edges {Edges} do not rise.");
    }

    internal override bool MightCreate(string column) => column == Output;
}

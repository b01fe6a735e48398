using System.Globalization;
using System.Text;
using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>A fitted <see cref="Bucketize"/>.</summary>
/// <param name="Step">The step.</param>
/// <param name="Edges">The edges, one more than buckets.</param>
public sealed record FittedBucketize(Bucketize Step, ValueList<double> Edges) : IFittedStep
{
    FlowStep IFittedStep.Step => Step;

    /// <inheritdoc/>
    public Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var value = SqlWriter.AsNumber(Step.Column);
        var sql = new StringBuilder($"CASE WHEN {value} IS NULL OR isnan({value}) THEN NULL");
        if (Step.Outside != OutsideBuckets.Clip)
            sql.Append(CultureInfo.InvariantCulture, $" WHEN {value} < {SqlWriter.Number(Edges[0])} OR {value} > {SqlWriter.Number(Edges[^1])} THEN {Outside()}");
        for (var bucket = 0; bucket < Edges.Count - 2; bucket++)
            sql.Append(CultureInfo.InvariantCulture, $" WHEN {value} < {SqlWriter.Number(Edges[bucket + 1])} THEN {bucket}");
        sql.Append(CultureInfo.InvariantCulture, $" ELSE {Edges.Count - 2} END");
        return new Projection(frame).Set(Step.Output ?? Step.Column, $"CAST({sql} AS INTEGER)").ToFrame();
    }

    /// <inheritdoc/>
    public string DescribeLearnt() => $"edges {string.Join(", ", Edges.Select(edge => edge.ToString("G6", CultureInfo.InvariantCulture)))}";

    private string Outside() => Step.Outside == OutsideBuckets.Null
        ? "NULL"
        : $"error({SqlWriter.Text($"A value of column \"{Step.Column}\" lies outside the edges {Edges[0]} … {Edges[^1]}: ")} || {SqlWriter.AsText(Step.Column)})";
}

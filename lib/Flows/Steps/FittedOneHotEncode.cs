using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>A fitted <see cref="OneHotEncode"/>.</summary>
/// <param name="Step">The step.</param>
/// <param name="Indicators">The columns it makes, in order.</param>
/// <param name="Categories">All categories it knows, also the one that was dropped.</param>
public sealed record FittedOneHotEncode(OneHotEncode Step, ValueList<Indicator> Indicators, ValueList<string> Categories) : IFittedStep
{
    FlowStep IFittedStep.Step => Step;

    /// <inheritdoc/>
    public Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var projection = new Projection(frame).InsertAfter(Step.Column, Indicators.Select(indicator => (indicator.Output, Sql(indicator))));
        return (Step.KeepOriginal ? projection : projection.Remove(Step.Column)).ToFrame();
    }

    /// <inheritdoc/>
    public string DescribeLearnt() => string.Join(", ", Indicators.Select(i => i.Output));

    private string Sql(Indicator indicator)
    {
        var isCategory = $"{SqlWriter.AsText(Step.Column)} = {SqlWriter.Text(indicator.Category)}";
        if (Step.Unknown == UnknownIndicator.AllZeros) return $"CAST(coalesce({isCategory}, FALSE) AS INTEGER)";
        var known = string.Join(", ", Categories.Select(SqlWriter.Text));
        return $"CASE WHEN {SqlWriter.Name(Step.Column)} IS NULL THEN 0 WHEN {isCategory} THEN 1 WHEN {SqlWriter.AsText(Step.Column)} IN ({known}) THEN 0 ELSE {CategorySql.Error(Step.Column)} END";
    }
}

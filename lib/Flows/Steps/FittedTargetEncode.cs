using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>A fitted <see cref="TargetEncode"/>.</summary>
/// <param name="Step">The step.</param>
/// <param name="Prior">The mean target, for missing and unknown categories.</param>
/// <param name="Codes">The number of each category.</param>
public sealed record FittedTargetEncode(TargetEncode Step, double Prior, ValueList<CategoryCode> Codes) : IFittedStep
{
    FlowStep IFittedStep.Step => Step;

    /// <inheritdoc/>
    public Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var prior = SqlWriter.Number(Prior);
        var codes = CategorySql.Map(Step.Column, Codes.Select(c => (c.Category, (string?)SqlWriter.Number(c.Code))), prior);
        return new Projection(frame).Set(Step.Output ?? Step.Column, $"coalesce({codes}, {prior})").ToFrame();
    }

    /// <inheritdoc/>
    public string DescribeLearnt() => FormattableString.Invariant($"{Codes.Count} categories, overall mean {Prior:G6}");
}

using System.Globalization;
using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>A fitted <see cref="OrdinalEncode"/>.</summary>
/// <param name="Step">The step.</param>
/// <param name="Categories">The categories; each one's index is its code.</param>
public sealed record FittedOrdinalEncode(OrdinalEncode Step, ValueList<string> Categories) : IFittedStep
{
    FlowStep IFittedStep.Step => Step;

    /// <inheritdoc/>
    public Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var codes = Categories.Select((category, code) => (category, (string?)code.ToString(CultureInfo.InvariantCulture)));
        var otherwise = Step.Unknown switch
        {
            UnknownCategory.Null => "NULL",
            UnknownCategory.ExtraCode => Categories.Count.ToString(CultureInfo.InvariantCulture),
            _ => CategorySql.Error(Step.Column),
        };
        return new Projection(frame).Set(Step.Output ?? Step.Column, $"CAST({CategorySql.Map(Step.Column, codes, otherwise)} AS INTEGER)").ToFrame();
    }

    /// <inheritdoc/>
    public string DescribeLearnt() => string.Join(", ", Categories.Select((category, code) => FormattableString.Invariant($"{category} = {code}")));
}

using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Replaces categories by whole numbers from 0, in a given order or in that of the values.</summary>
/// <param name="Column">The column to encode; numbers, booleans and dates count as the text SQL writes for them.</param>
/// <param name="Order">The categories from code 0 on; default: the different values of the training data, sorted.</param>
/// <param name="Output">Name of the code column, behind all others; default: the codes take the column's place.</param>
/// <remarks>Missing values stay missing. The sorted order is scikit-learn's <c>OrdinalEncoder</c>'s.</remarks>
public sealed record OrdinalEncode(string Column, ValueList<string>? Order = null, string? Output = null) : FlowStep
{
    /// <summary>What happens with a category that is not in the order; default: an error.</summary>
    public UnknownCategory Unknown { get; init; } = UnknownCategory.Error;

    internal override IReadOnlyList<string> Inputs => [Column];

    /// <inheritdoc/>
    public override string Describe() => $"Encode {Column} as ordinal{(Order is null ? "" : $" {string.Join(" < ", Order)}")}{(Output is null ? "" : $" into {Output}")}";

    internal override IFittedStep Fit(Frame frame)
    {
        var existing = frame.Categories(Column);
        if (Order is null) return new FittedOrdinalEncode(this, [.. existing]);
        var unknown = existing.Except(Order, StringComparer.Ordinal).ToList();
        if (Unknown == UnknownCategory.Error && unknown.Count > 0) throw new Core.Errors.UnknownNameException("Category", unknown[0], $"the order given for column \"{Column}\"", Order);
        return new FittedOrdinalEncode(this, Order);
    }

    internal override void Check(StepCheck check)
    {
        check.Columns(Column);
        if (Output is not null) check.Creates(Output, Column);
        if (Order is null) return;
        if (Order.Count == 0) check.Problem("The order names no category.");
        foreach (var twice in Order.GroupBy(c => c).Where(g => g.Count() > 1)) check.Problem($"The order names category \"{twice.Key}\" {twice.Count()} times.");
    }

    internal override bool MightCreate(string column) => column == Output;
}

using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Makes one column per element of a list column: <c>name_0</c>, <c>name_1</c>, …</summary>
/// <param name="Column">The list column.</param>
/// <param name="Prefix">Start of the new names; default: the list column's name.</param>
/// <param name="Count">How many columns; default: as many as the longest list of the training data.</param>
/// <remarks>
/// The list column stays. A shorter list gives missing values; what a longer one has beyond the columns is left out.
/// </remarks>
public sealed record Flatten(string Column, string? Prefix = null, int? Count = null) : FlowStep
{
    // More columns than this are a vector for a model, not features to look at.
    private const int MostColumns = 10_000;

    internal override IReadOnlyList<string> Inputs => [Column];

    /// <inheritdoc/>
    public override string Describe() => $"Flatten {Column} into {Prefix ?? Column}_0, {Prefix ?? Column}_1, …";

    internal string NameOf(int index) => FormattableString.Invariant($"{Prefix ?? Column}_{index}");

    internal override IFittedStep Fit(Frame frame)
    {
        var length = Count ?? frame.Numbers([$"max(len({SqlWriter.Name(Column)}))"])[0];
        if (double.IsNaN(length) || length < 1)
            throw new Errors.StepException($"Column \"{Column}\" holds no list with an element, so there is nothing to flatten. Drop it instead.");
        if (length > MostColumns)
            throw new Errors.StepException(FormattableString.Invariant($"The longest list of column \"{Column}\" has {length} elements, more than {MostColumns}. Say how many to keep with Count."));
        return new FittedFlatten(this, (int)length);
    }

    internal override void Check(StepCheck check)
    {
        check.ColumnsOf(Inputs, "lists", "Split it first.", c => c.TypeName.Contains('[', StringComparison.Ordinal));
        if (Count is < 1) check.Problem($"Count is {Count}; it must be at least 1.");
        for (var i = 0; i < (Count ?? 1); i++) check.Creates(NameOf(i));
    }

    internal override bool MightCreate(string column) => column.StartsWith($"{Prefix ?? Column}_", StringComparison.Ordinal);
}

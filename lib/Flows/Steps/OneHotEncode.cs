using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Makes one column of 0 and 1 per category, named <c>column_category</c>.</summary>
/// <param name="Column">The column to encode; numbers, booleans and dates count as the text SQL writes for them.</param>
/// <param name="Categories">The categories; default: the different values of the training data, sorted.</param>
/// <remarks>
/// In the names, whatever is no letter, digit or underscore becomes one underscore; names that then meet get a number.
/// A missing value gives zeros everywhere, as pandas' <c>get_dummies</c> has it.
/// </remarks>
public sealed record OneHotEncode(string Column, ValueList<string>? Categories = null) : FlowStep
{
    // Beyond this many columns the encoder is the wrong tool.
    private const int MostCategories = 1_000;

    /// <summary>Whether the encoded column stays; default false: the new columns take its place.</summary>
    public bool KeepOriginal { get; init; }

    /// <summary>Whether the first category gets no column, as linear models need it; default false.</summary>
    public bool DropFirst { get; init; }

    /// <summary>What happens with a category that was not learnt; default: all zeros.</summary>
    public UnknownIndicator Unknown { get; init; } = UnknownIndicator.AllZeros;

    internal override IReadOnlyList<string> Inputs => [Column];

    /// <inheritdoc/>
    public override string Describe() => $"One-hot encode {Column}";

    internal override IFittedStep Fit(Frame frame)
    {
        var existing = frame.Categories(Column);
        var categories = Categories ?? [.. existing];
        if (categories.Count > MostCategories)
            throw new Errors.StepException($"Column \"{Column}\" has {categories.Count} categories, more than {MostCategories}. Encode it by the target (TargetEncode), or group rare categories first.");
        var unknown = existing.Except(categories, StringComparer.Ordinal).ToList();
        if (Unknown == UnknownIndicator.Error && unknown.Count > 0)
            throw new Core.Errors.UnknownNameException("Category", unknown[0], $"the categories given for column \"{Column}\"", categories);
        var taken = frame.Schema.Select(c => c.Name).Where(name => KeepOriginal || !name.Equals(Column, StringComparison.OrdinalIgnoreCase));
        return new FittedOneHotEncode(this, [.. IndicatorNames.For(Column, categories, taken).Skip(DropFirst ? 1 : 0)], categories);
    }

    internal override void Check(StepCheck check)
    {
        check.Columns(Column);
        if (Categories is { Count: 0 }) check.Problem("It is given a list of no categories.");
        foreach (var twice in (Categories ?? []).GroupBy(c => c).Where(g => g.Count() > 1)) check.Problem($"It is given category \"{twice.Key}\" {twice.Count()} times.");
    }

    internal override bool MightCreate(string column) => column.StartsWith($"{IndicatorNames.Clean(Column)}_", StringComparison.Ordinal);
}

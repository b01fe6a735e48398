using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Keeps the rows whose value compares with a constant as asked; rows without a value are removed.</summary>
/// <param name="Column">The column to look at.</param>
/// <param name="Comparison">How to compare.</param>
/// <param name="Value">The constant as invariant text; it is cast to the column's type.</param>
/// <remarks>Conditions on several columns: several steps (and), or a <see cref="CustomSql"/>.</remarks>
public sealed record FilterRows(string Column, Comparison Comparison, string Value) : StatelessStep
{
    internal override IReadOnlyList<string> Inputs => [Column];

    private string Operator => Comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "<>",
        Comparison.Less => "<",
        Comparison.AtMost => "<=",
        Comparison.Greater => ">",
        Comparison.AtLeast => ">=",
        _ => throw new NotSupportedException($"{Comparison} is no comparison."),
    };

    /// <inheritdoc/>
    public override string Describe() => $"Keep rows where {Column} {Operator} {Value}";

    /// <inheritdoc/>
    public override Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var type = frame.Schema.First(c => c.Name.Equals(Column, StringComparison.OrdinalIgnoreCase));
        // An integer column compared with 2.5 must not round the constant.
        var constant = ColumnTypeSql.Constant(Value, type.IsNumeric ? "DOUBLE" : type.TypeName);
        return frame.Sql($"SELECT * FROM self WHERE {SqlWriter.Name(Column)} {Operator} {constant}");
    }

    internal override void Check(StepCheck check)
    {
        check.Columns(Column);
        if (check.Find(Column) is { IsNumeric: true } && !double.TryParse(Value, System.Globalization.CultureInfo.InvariantCulture, out _))
            check.Problem($"Column \"{Column}\" holds numbers, but \"{Value}\" is none.");
    }
}

using System.Globalization;
using Workspace.Core.Tables;
using Workspace.Frames.Errors;
using Workspace.Frames.Expressions;
using Workspace.Frames.Plans;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames;

/// <content>Sampling, and turning rows into columns and back.</content>
public sealed partial class Frame
{
    // More columns than anybody reads; a column of numbers given by mistake would make millions.
    private const int MaxPivotColumns = 1000;

    /// <summary>Ways to take some of the rows.</summary>
    public FrameSampler Sample => new(this);

    /// <summary>Turns the values of a column into columns: one row for each value of some columns, one column for each value of another.</summary>
    /// <param name="rows">The columns whose values make the rows.</param>
    /// <param name="column">The column whose values make the columns, named after them.</param>
    /// <param name="value">The aggregate in each cell, such as <c>Col("amount").Sum()</c>; missing where there are no rows, except that counts are 0.</param>
    /// <param name="values">Which values of the column to take, in this order; null runs a query now to find all, sorted.</param>
    /// <returns>The frame of one row per group.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="FrameException">The value is no aggregate, or there would be more than 1000 columns.</exception>
    public Frame Pivot(IReadOnlyList<string> rows, string column, Expression value, IReadOnlyList<object?>? values = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(value);
        Plan.Schema.Require(column, nameof(Pivot));
        values ??= FindValues(column);
        if (values.Count > MaxPivotColumns) throw new FrameException($"Pivot would make a column for each of more than {MaxPivotColumns} values of \"{column}\". Filter or bucket the column first, or name the values wanted.");
        var cells = values.Select(item => (PivotName(item), value.Where(Expression.Column(column) == (item is null ? null : new Expression(new Literal(item))))));
        return GroupBy(rows).Aggregate([.. cells]);
    }

    /// <summary>Turns columns into rows: each row becomes one for each of the columns, with the column's name and its value.</summary>
    /// <param name="columns">The columns turned; their types go together.</param>
    /// <param name="nameTo">The new column of names; default <c>name</c>.</param>
    /// <param name="valueTo">The new column of values; default <c>value</c>.</param>
    /// <returns>The other columns, then the two new ones. Missing values have rows, too.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="FrameException">The columns' types do not go together.</exception>
    public Frame Unpivot(IReadOnlyList<string> columns, string nameTo = "name", string valueTo = "value")
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0) throw new FrameException("Unpivot was given no columns.");
        var turned = columns.Select(name => Plan.Schema.Require(name, nameof(Unpivot))).ToList();
        if (turned.Select(column => column.Kind).Distinct().Count() > 1 && !turned.All(column => column.IsNumeric))
            throw new FrameException($"Unpivot puts values of {string.Join(", ", turned.Select(column => $"\"{column.Name}\" ({column.TypeName})"))} into one column, and they are of different kinds. Cast them to text first, with Mutate.");
        var bound = Database.Describe($"SELECT [{string.Join(", ", turned.Select(column => SqlText.QuoteName(column.Name)))}][1], 'text' FROM ({EmptyTable.Select(turned)})");
        List<ColumnSchema> schema = [.. Schema.Where(column => !columns.Contains(column.Name)), bound[1] with { Name = nameTo }, bound[0] with { Name = valueTo }];
        return With(new UnpivotPlan(Plan, columns, nameTo, valueTo, new FrameSchema(schema, nameof(Unpivot))));
    }

    private List<object?> FindValues(string column)
    {
        var found = Select([column]).Distinct().OrderBy(column).Limit(MaxPivotColumns + 1).Column(column);
        return [.. Enumerable.Range(0, found.Length).Select(found.ValueAt)];
    }

    private static string PivotName(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

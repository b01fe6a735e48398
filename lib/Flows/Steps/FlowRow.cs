using System.Globalization;
using Workspace.Core.Errors;
using Workspace.Core.Tables;

namespace Workspace.Flows.Steps;

/// <summary>One row, as a custom function sees it. Valid only during the call.</summary>
public sealed class FlowRow
{
    private readonly Dictionary<string, TableColumn> _columns;

    internal FlowRow(IReadOnlyList<TableColumn> columns) => _columns = columns.ToDictionary(c => c.Schema.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The row's number, from 0.</summary>
    public int Index { get; internal set; }

    /// <summary>The value of a column, or null when it is missing.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>The value, boxed.</returns>
    /// <exception cref="UnknownNameException">There is no such column.</exception>
    public object? this[string column] =>
        (_columns.TryGetValue(column, out var values) ? values : throw new UnknownNameException("Column", column, "the row", _columns.Keys)).ValueAt(Index);

    /// <summary>The value of a column as a number; NaN when it is missing.</summary>
    /// <param name="column">A numeric or boolean column.</param>
    /// <returns>The number.</returns>
    /// <exception cref="UnknownNameException">There is no such column.</exception>
    public double Number(string column) => this[column] is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : double.NaN;

    /// <summary>The value of a column as invariant text; null when it is missing.</summary>
    /// <param name="column">Any column.</param>
    /// <returns>The text.</returns>
    /// <exception cref="UnknownNameException">There is no such column.</exception>
    public string? Text(string column) => this[column] is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
}

namespace Workspace.Core.Tables;

/// <summary>
/// A table with named, typed columns: the contract through which charts, models and reports read frames (or anything
/// else tabular) without knowing them.
/// </summary>
public interface ITable
{
    /// <summary>The columns in order.</summary>
    IReadOnlyList<ColumnSchema> Schema { get; }

    /// <summary>Counts the rows. A lazy table runs its plan for this.</summary>
    /// <returns>The number of rows.</returns>
    long CountRows();

    /// <summary>Reads whole columns into memory, in one pass over the table.</summary>
    /// <param name="names">The columns wanted; each must exist.</param>
    /// <returns>One column per name, in the order asked for, all of the same length and row order.</returns>
    /// <exception cref="Errors.UnknownNameException">A column does not exist.</exception>
    IReadOnlyList<TableColumn> ReadColumns(params IReadOnlyList<string> names);
}

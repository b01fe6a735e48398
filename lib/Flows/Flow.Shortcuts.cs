using Workspace.Flows.Steps;

namespace Workspace.Flows;

public sealed partial record Flow
{
    /// <summary>Adds a <see cref="Steps.SplitString"/>.</summary>
    /// <param name="column">The text column.</param>
    /// <param name="delimiter">Where to split.</param>
    /// <param name="output">Name of the list column; default: the column's name with <c>_split</c>.</param>
    /// <returns>A new flow.</returns>
    public Flow SplitString(string column, string delimiter, string? output = null) => Then(new SplitString(column, delimiter, output));

    /// <summary>Adds a <see cref="Steps.Flatten"/>.</summary>
    /// <param name="column">The list column.</param>
    /// <param name="prefix">Start of the new names; default: the column's name.</param>
    /// <param name="count">How many columns; default: as many as the longest list of the training data.</param>
    /// <returns>A new flow.</returns>
    public Flow Flatten(string column, string? prefix = null, int? count = null) => Then(new Flatten(column, prefix, count));

    /// <summary>Adds a <see cref="RenameColumns"/>.</summary>
    /// <param name="renames">Old and new names.</param>
    /// <returns>A new flow.</returns>
    public Flow Rename(params (string From, string To)[] renames) => Then(new RenameColumns([.. renames.Select(r => new ColumnRename(r.From, r.To))]));

    /// <summary>Adds a <see cref="MoveColumn"/> to the start, where XGBoost's CSV format expects the label.</summary>
    /// <param name="column">The column to move.</param>
    /// <returns>A new flow.</returns>
    public Flow MoveToStart(string column) => Then(new MoveColumn(column, ColumnPlace.Start));

    /// <summary>Adds a <see cref="MoveColumn"/> to the end.</summary>
    /// <param name="column">The column to move.</param>
    /// <returns>A new flow.</returns>
    public Flow MoveToEnd(string column) => Then(new MoveColumn(column, ColumnPlace.End));

    /// <summary>Adds a <see cref="MoveColumn"/> behind another column.</summary>
    /// <param name="column">The column to move.</param>
    /// <param name="after">The column to put it behind.</param>
    /// <returns>A new flow.</returns>
    public Flow MoveAfter(string column, string after) => Then(new MoveColumn(column, ColumnPlace.After, after));

    /// <summary>Adds a <see cref="DropColumns"/>.</summary>
    /// <param name="columns">The columns to remove.</param>
    /// <returns>A new flow.</returns>
    public Flow Drop(params string[] columns) => Then(new DropColumns([.. columns]));

    /// <summary>Adds a <see cref="SelectColumns"/>.</summary>
    /// <param name="columns">The columns to keep, in order.</param>
    /// <returns>A new flow.</returns>
    public Flow Select(params string[] columns) => Then(new SelectColumns([.. columns]));

    /// <summary>Adds a <see cref="CastColumns"/>.</summary>
    /// <param name="type">The type the columns get.</param>
    /// <param name="columns">The columns.</param>
    /// <returns>A new flow.</returns>
    public Flow Cast(ColumnType type, params string[] columns) => Then(new CastColumns([.. columns], type));

    /// <summary>Adds a <see cref="FilterRows"/>.</summary>
    /// <param name="column">The column to look at.</param>
    /// <param name="comparison">How to compare.</param>
    /// <param name="value">The constant as invariant text.</param>
    /// <returns>A new flow.</returns>
    public Flow Filter(string column, Comparison comparison, string value) => Then(new FilterRows(column, comparison, value));

    /// <summary>Adds a <see cref="FilterRows"/> on numbers.</summary>
    /// <param name="column">The column to look at.</param>
    /// <param name="comparison">How to compare.</param>
    /// <param name="value">The constant.</param>
    /// <returns>A new flow.</returns>
    public Flow Filter(string column, Comparison comparison, double value) =>
        Then(new FilterRows(column, comparison, value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Adds a <see cref="Steps.DropDuplicates"/>.</summary>
    /// <param name="columns">The columns that make rows alike; none means all.</param>
    /// <returns>A new flow.</returns>
    public Flow DropDuplicates(params string[] columns) => Then(new DropDuplicates(columns.Length == 0 ? null : [.. columns]));

    /// <summary>Adds a <see cref="Steps.DropMissing"/>.</summary>
    /// <param name="columns">The columns to look at; none means all.</param>
    /// <returns>A new flow.</returns>
    public Flow DropMissing(params string[] columns) => Then(new DropMissing(columns.Length == 0 ? null : [.. columns]));

    /// <summary>Adds a <see cref="Steps.CustomSql"/>.</summary>
    /// <param name="query">One SELECT that reads the table <c>self</c>.</param>
    /// <returns>A new flow.</returns>
    public Flow CustomSql(string query) => Then(new CustomSql(query));

    /// <summary>Adds a <see cref="Steps.CustomCSharp"/>: a column made by a function of each row.</summary>
    /// <typeparam name="T">The column's type: bool, int, long, double or string.</typeparam>
    /// <param name="output">Name of the column it makes or replaces.</param>
    /// <param name="function">Gives the column's value of a row. To be saved, it must be a public static method.</param>
    /// <returns>A new flow.</returns>
    public Flow CustomCSharp<T>(string output, Func<FlowRow, T> function) => Then(Workspace.Flows.Steps.CustomCSharp.Of(output, function));
}

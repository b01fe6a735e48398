using Workspace.Core.Tables;
using Workspace.Frames.Errors;
using Workspace.Frames.Plans;

namespace Workspace.Frames;

/// <content>Running the plan and reading what it makes.</content>
public sealed partial class Frame
{
    /// <summary>Runs the plan once and keeps the result in memory; frames built on the result start from there.</summary>
    /// <returns>A frame of the result. Its memory is given back when no frame uses it any more.</returns>
    public Frame Collect() => Run(sql =>
    {
        var name = Database.NewTableName();
        Database.Execute($"CREATE TABLE {name} AS {sql}");
        return With(new CollectedPlan(new CollectedTable(Database, name), Plan.Schema));
    });

    /// <inheritdoc/>
    public long CountRows() => (long)With(new AggregatePlan(Plan, [], [new("n", new Expressions.AggregateCall("count"))], Plan.Schema)).Run(Database.Read)[0].ValueAt(0)!;

    /// <inheritdoc/>
    public IReadOnlyList<TableColumn> ReadColumns(params IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count == 0) return [];
        foreach (var name in names) Plan.Schema.Require(name, nameof(ReadColumns));
        // A column asked for twice is read once: a frame cannot hold two of one name.
        var columns = Select([.. names.Distinct()]).Run(Database.Read).ToDictionary(column => column.Schema.Name);
        return [.. names.Select(name => columns[name])];
    }

    /// <summary>Reads all columns, in one pass.</summary>
    /// <returns>The columns in order.</returns>
    public IReadOnlyList<TableColumn> ReadAllColumns() => Run(Database.Read);

    /// <summary>Reads one column.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The column.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">It does not exist.</exception>
    public TableColumn Column(string name) => ReadColumns([name])[0];

    /// <summary>Reads one column as an array.</summary>
    /// <typeparam name="T">The type wanted. Numbers are converted, so that <c>ToArray&lt;double&gt;</c> reads any column of numbers; nullable types take missing values.</typeparam>
    /// <param name="name">The column's name.</param>
    /// <returns>One value per row.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">It does not exist.</exception>
    /// <exception cref="FrameException">Values are missing and the type wanted has no place for that, or a value does not fit.</exception>
    public T[] ToArray<T>(string name) => Rows.ColumnConverter.ToArray<T>(Column(name));
}

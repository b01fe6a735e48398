using Workspace.Core.Tables;
using Workspace.Frames.Errors;
using Workspace.Frames.Plans;
using Workspace.Frames.Rows;

namespace Workspace.Frames;

/// <content>Running the plan and reading what it makes.</content>
public sealed partial class Frame
{
    /// <summary>The rows that were left out because they did not fit, when the frame comes from a file read with <see cref="BadRows.Skip"/>; else null.</summary>
    /// <remarks>Columns: <c>line</c>, <c>column</c>, <c>problem</c>, <c>text</c>.</remarks>
    public Frame? RejectedRows => Plan.DescendantsAndSelf().OfType<CollectedPlan>().FirstOrDefault(plan => plan.Rejected is not null) is { Rejected: { } rejected } ? With(rejected) : null;

    /// <summary>Runs the plan once and keeps the result in memory; frames built on the result start from there.</summary>
    /// <remarks>
    /// Worth it where the result is used more than once. The result becomes a table of the engine, with the statistics
    /// that make later queries fast; writing it takes several times as long as reading through it once, and a filter's
    /// rows are written twice to keep their order. A frame that is read once is better left lazy.
    /// </remarks>
    /// <returns>A frame of the result. Its memory is given back when no frame uses it any more, or when it is disposed of.</returns>
    /// <exception cref="FrameException">The plan fails.</exception>
    public Frame Collect()
    {
        if (Plan is CollectedPlan) return this;
        var name = Database.NewTableName();
        Run(sql =>
        {
            Database.Execute(CreateTable(name, sql));
            return name;
        });
        return Keep(name);
    }

    /// <summary>Runs the plan once and keeps the result in memory, as <see cref="Collect"/> does, without holding a thread.</summary>
    /// <param name="progress">Told the share that is done, from 0 to 1, now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>A frame of the result.</returns>
    /// <exception cref="FrameException">The plan fails.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<Frame> CollectAsync(IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        if (Plan is CollectedPlan) return this;
        var name = Database.NewTableName();
        await RunAsync(sql => Database.ExecuteAsync([CreateTable(name, sql)], progress, cancellationToken)).ConfigureAwait(false);
        return Keep(name);
    }

    /// <summary>Gives back the memory of a collected frame at once, instead of some time after its last use. Frames built on it can no longer run.</summary>
    public void Dispose()
    {
        if (Plan is CollectedPlan collected) collected.Table.Dispose();
    }

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
    public T[] ToArray<T>(string name) => ColumnConverter.ToArray<T>(Column(name));

    private static string CreateTable(string name, string sql) => $"CREATE TABLE {name} AS {sql}";

    private Frame Keep(string table) => With(new CollectedPlan(new CollectedTable(Database, table), Plan.Schema));
}

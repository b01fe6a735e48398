using Workspace.Core.Tables;
using Workspace.Frames.Errors;
using Workspace.Frames.Expressions;
using Workspace.Frames.Files;
using Workspace.Frames.Plans;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames;

/// <summary>
/// A table as a plan: verbs make longer plans and compute nothing; reading, showing, writing or <see cref="Collect"/> run
/// the plan as one query. Immutable and safe for use by many threads.
/// </summary>
/// <example>
/// <code>
/// var loans = Frame.ReadCsv("loans.csv");
/// loans.Filter(Col("age") &gt; 25).GroupBy("risk").Aggregate(("n", Count()), ("mean_age", Col("age").Mean()));
/// </code>
/// </example>
public sealed partial class Frame : ITable, IDisposable
{
    internal Frame(FrameDatabase database, PlanNode plan)
    {
        Database = database;
        Plan = plan;
    }

    /// <summary>The database that runs the plan.</summary>
    public FrameDatabase Database { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ColumnSchema> Schema => Plan.Schema.Columns;

    /// <summary>The names of the columns in order.</summary>
    public IReadOnlyList<string> ColumnNames => Plan.Schema.Names;

    internal PlanNode Plan { get; }

    /// <summary>The query that the plan compiles to.</summary>
    /// <returns>One SELECT, in DuckDB's dialect.</returns>
    public string ToSql() => new PlanCompiler(DuckDbDialect.Instance).Compile(Plan);

    /// <summary>How DuckDB would run the plan; nothing is run.</summary>
    /// <returns>The tree of operators, drawn as text.</returns>
    public string Explain() => string.Join('\n', Run(sql => Database.Read("EXPLAIN " + sql))[1].ToTexts());

    /// <summary>A short description; the rows are shown by <see cref="ToMimeBundle"/>.</summary>
    /// <returns>The sources and the number of columns. Nothing is run.</returns>
    public override string ToString()
    {
        var sources = Plan.DescendantsAndSelf().OfType<SourcePlan>().Select(source => source.Description).Distinct().ToList();
        return $"Frame {(sources.Count > 0 ? $"of {string.Join(", ", sources)} " : "")}with {Schema.Count} column{(Schema.Count == 1 ? "" : "s")}";
    }

    private Frame With(PlanNode plan) => new(Database, plan);

    private ExpressionBinder Binder(string verb) => new(Database, Plan.Schema, verb);

    private string ToRunnableSql()
    {
        if (Plan.DescendantsAndSelf().OfType<CollectedPlan>().Any(plan => plan.Table.IsDropped))
            throw new FrameException("This frame is built on a collected frame that was disposed of. Collect it again, or dispose of it later.");
        return ToSql();
    }

    private TResult Run<TResult>(Func<string, TResult> run)
    {
        try
        {
            return run(ToRunnableSql());
        }
        catch (FrameException e) when (Explained(e) is { } explained)
        {
            throw explained;
        }
        finally
        {
            // The query names tables and arrays that live as long as the plan does.
            GC.KeepAlive(Plan);
        }
    }

    private async Task RunAsync(Func<string, Task> run)
    {
        try
        {
            await run(ToRunnableSql()).ConfigureAwait(false);
        }
        catch (FrameException e) when (Explained(e) is { } explained)
        {
            throw explained;
        }
        finally
        {
            GC.KeepAlive(Plan);
        }
    }

    // DuckDB stops at the first bad row and speaks of its own options; the report has them all, and ours.
    private RejectedRowsException? Explained(FrameException error) =>
        error.Message.Contains("CSV Error", StringComparison.Ordinal) || error.Message.Contains("Error when sniffing", StringComparison.Ordinal)
            ? Plan.DescendantsAndSelf().OfType<CsvPlan>().Distinct().Select(csv => new CsvRejects(Database, csv).CreateException(error)).FirstOrDefault(found => found is not null)
            : null;
}

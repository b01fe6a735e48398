using Workspace.Core.Tables;
using Workspace.Frames.Expressions;
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
public sealed partial class Frame : ITable
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
    public override string ToString() =>
        $"Frame of {string.Join(", ", Plan.DescendantsAndSelf().OfType<SourcePlan>().Select(source => source.Description).Distinct())} with {Schema.Count} columns";

    private Frame With(PlanNode plan) => new(Database, plan);

    private ExpressionBinder Binder(string verb) => new(Database, Plan.Schema, verb);

    private TResult Run<TResult>(Func<string, TResult> run)
    {
        var result = run(ToSql());
        // The query names tables and arrays that live as long as the plan does.
        GC.KeepAlive(Plan);
        return result;
    }
}

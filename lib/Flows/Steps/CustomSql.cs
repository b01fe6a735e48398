using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Replaces the table by the result of a query over it: <c>SELECT *, amount / duration AS rate FROM self</c>.</summary>
/// <param name="Query">One SELECT in DuckDB's SQL that reads the table <c>self</c>.</param>
/// <remarks>
/// The only step whose saved form is executed: whoever can write a flow's file can have it read, through this query,
/// whatever the engine can read. Look at a flow's queries before applying a file from elsewhere. A figure that the
/// query computes over the table, such as <c>avg(x) OVER ()</c>, is computed anew on each table and not learnt.
/// </remarks>
public sealed record CustomSql(string Query) : StatelessStep
{
    internal override IReadOnlyList<string> Inputs => [];

    /// <inheritdoc/>
    public override string Describe() => $"SQL: {Query.ReplaceLineEndings(" ")}";

    /// <inheritdoc/>
    public override Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.Sql(Query);
    }

    internal override void Check(StepCheck check)
    {
        if (string.IsNullOrWhiteSpace(Query)) check.Problem("The query is empty. Write a SELECT … FROM self.");
    }

    internal override bool MightCreate(string column) => true;
}

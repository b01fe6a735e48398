using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Replaces values by others, one by one: an encoding by hand.</summary>
/// <param name="Column">The column; numbers, booleans and dates count as the text SQL writes for them.</param>
/// <param name="Map">Which value becomes which.</param>
/// <param name="ValueType">The type of the new values.</param>
/// <param name="Output">Name of the new column, behind all others; default: the new values take the column's place.</param>
/// <remarks>Missing values stay missing.</remarks>
public sealed record MapValues(string Column, ValueList<ValueMapping> Map, ColumnType ValueType, string? Output = null) : StatelessStep
{
    /// <summary>What happens with a value that the map does not name; default: an error.</summary>
    public UnmatchedValue Unmatched { get; init; } = UnmatchedValue.Error;

    internal override IReadOnlyList<string> Inputs => [Column];

    /// <inheritdoc/>
    public override string Describe() => $"Map {Column}: {string.Join(", ", Map.Select(m => $"{m.From} → {m.To ?? "missing"}"))}{(Output is null ? "" : $" into {Output}")}";

    /// <inheritdoc/>
    public override Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var type = ColumnTypeSql.Of(ValueType);
        var values = Map.Select(m => (m.From, m.To is null ? null : ColumnTypeSql.Constant(m.To, type)));
        var otherwise = Unmatched switch
        {
            UnmatchedValue.Null => "NULL",
            UnmatchedValue.Keep => $"CAST({SqlWriter.Name(Column)} AS {type})",
            _ => CategorySql.Error(Column),
        };
        return new Projection(frame).Set(Output ?? Column, $"CAST({CategorySql.Map(Column, values, otherwise)} AS {type})").ToFrame();
    }

    internal override void Check(StepCheck check)
    {
        check.Columns(Column);
        if (Output is not null) check.Creates(Output, Column);
        if (Map.Count == 0) check.Problem("The map is empty.");
        foreach (var twice in Map.GroupBy(m => m.From).Where(g => g.Count() > 1)) check.Problem($"The map names \"{twice.Key}\" {twice.Count()} times.");
    }

    internal override bool MightCreate(string column) => column == Output;
}

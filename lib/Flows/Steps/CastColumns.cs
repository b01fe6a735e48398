using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Gives columns another type.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="To">The type they get.</param>
/// <param name="OnFailure">What becomes of values such as "six" that are no value of the type; default: an error.</param>
public sealed record CastColumns(ValueList<string> Columns, ColumnType To, FailedCast OnFailure = FailedCast.Error) : StatelessStep
{
    internal override IReadOnlyList<string> Inputs => Columns;

    /// <inheritdoc/>
    public override string Describe() => $"Cast {string.Join(", ", Columns)} to {To}";

    /// <inheritdoc/>
    public override Frame Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var cast = OnFailure == FailedCast.Null ? "TRY_CAST" : "CAST";
        var projection = new Projection(frame);
        foreach (var column in Columns) projection.Set(column, $"{cast}({SqlWriter.Name(column)} AS {ColumnTypeSql.Of(To)})");
        return projection.ToFrame();
    }

    internal override void Check(StepCheck check) => check.Columns(Columns);
}

using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Reads arrays of this process.</summary>
/// <param name="Source">The arrays.</param>
/// <param name="Schema">Their columns.</param>
internal sealed record ArrayPlan(ArraySource Source, FrameSchema Schema) : SourcePlan(Schema)
{
    /// <inheritdoc/>
    public override string Description => "arrays";

    /// <inheritdoc/>
    public override bool IsCountCheap => true;

    /// <inheritdoc/>
    public override string From => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ArrayScan.FunctionName}({Source.Number})");
}

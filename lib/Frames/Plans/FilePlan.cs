using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Reads files.</summary>
/// <param name="Path">The file, or a pattern for several.</param>
/// <param name="From">The call that reads it.</param>
/// <param name="IsCountCheap">Whether the format says how many rows there are.</param>
/// <param name="Schema">Its columns.</param>
internal sealed record FilePlan(string Path, string From, bool IsCountCheap, FrameSchema Schema) : SourcePlan(Schema)
{
    /// <inheritdoc/>
    public override string Description => System.IO.Path.GetFileName(Path);

    /// <inheritdoc/>
    public override bool IsCountCheap { get; } = IsCountCheap;

    /// <inheritdoc/>
    public override string From { get; } = From;
}

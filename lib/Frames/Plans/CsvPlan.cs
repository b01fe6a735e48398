using Workspace.Frames.Files;
using Workspace.Frames.Schema;

namespace Workspace.Frames.Plans;

/// <summary>Reads CSV files.</summary>
/// <param name="Path">The file, or a pattern for several.</param>
/// <param name="Call">The call that reads it.</param>
/// <param name="Schema">Its columns.</param>
internal sealed record CsvPlan(string Path, CsvCall Call, FrameSchema Schema) : SourcePlan(Schema)
{
    /// <inheritdoc/>
    public override string Description => System.IO.Path.GetFileName(Path);

    /// <inheritdoc/>
    public override bool IsCountCheap => false;

    /// <inheritdoc/>
    public override string From => Call.ToString();
}

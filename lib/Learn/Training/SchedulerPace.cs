namespace Workspace.Learn.Training;

/// <summary>How often a learning rate scheduler goes a step on.</summary>
public enum SchedulerPace
{
    /// <summary>After every epoch, with the watched figure.</summary>
    Epoch,

    /// <summary>After every batch.</summary>
    Batch,
}

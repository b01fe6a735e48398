using Workspace.Frames.Describing;

namespace Workspace.Frames;

/// <content>Statistics of all columns.</content>
public sealed partial class Frame
{
    /// <summary>Computes the usual statistics of each column, in one pass now.</summary>
    /// <remarks>
    /// One row per column: <c>column</c>, <c>type</c>, <c>count</c> (present values), <c>missing</c>; for numbers
    /// <c>mean</c>, <c>std</c> (of the sample), <c>min</c>, <c>p25</c>, <c>median</c>, <c>p75</c> (linear between the nearest
    /// two), <c>max</c>; for all others <c>unique</c>, <c>top</c> (the most frequent value; of equally frequent ones the first
    /// in order) and <c>freq</c> (how often it is there). As pandas' describe, with the table turned.
    /// </remarks>
    /// <returns>The statistics.</returns>
    /// <exception cref="Errors.FrameException">The plan fails.</exception>
    public Frame Describe() => Database.FromColumns([.. Run(sql => new FrameSummary(Database, Plan.Schema, sql).ReadColumns())]);
}

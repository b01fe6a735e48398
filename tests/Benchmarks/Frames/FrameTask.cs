using Workspace.Frames;

namespace Workspace.Benchmarks.Frames;

/// <summary>One verb on frames in memory.</summary>
/// <param name="Name">What both sides call it; <c>Peers/frames.py</c> knows the same names.</param>
/// <param name="Summary">What the table calls it.</param>
/// <param name="Work">Does it to the rows and the keys; returns seconds.</param>
/// <param name="Goal">What was asked of it, or null.</param>
internal sealed record FrameTask(string Name, string Summary, Func<Frame, Frame, double> Work, Goal? Goal = null);

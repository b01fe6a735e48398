namespace Workspace.Serving.Load;

/// <summary>One second of a load.</summary>
/// <param name="Second">Which, from 0.</param>
/// <param name="Answers">Successful answers that came in it.</param>
/// <param name="Errors">Failures that came in it.</param>
public readonly record struct LoadSecond(int Second, long Answers, long Errors);

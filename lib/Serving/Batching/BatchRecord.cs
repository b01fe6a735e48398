namespace Workspace.Serving.Batching;

/// <summary>What became of one batch.</summary>
/// <param name="Size">Its requests.</param>
/// <param name="Failed">How many of them failed.</param>
/// <param name="QueueTime">How long its first request had waited.</param>
/// <param name="HandlerTime">How long the handler took.</param>
public readonly record struct BatchRecord(int Size, int Failed, TimeSpan QueueTime, TimeSpan HandlerTime);

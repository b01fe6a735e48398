namespace Workspace.Flows.Steps;

/// <summary>What one value is replaced by.</summary>
/// <param name="From">The value, as text.</param>
/// <param name="To">What replaces it, as invariant text; null makes it missing.</param>
public readonly record struct ValueMapping(string From, string? To);

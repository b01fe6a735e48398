namespace Workspace.Provisioning;

/// <summary>Something the workspace needs that was found on this machine.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Source">What led to it: an environment variable, <c>.deps</c>, <c>system</c> or <c>PATH</c>.</param>
/// <param name="Version">Its version as it tells it itself.</param>
public sealed record Finding(string Path, string Source, string Version);

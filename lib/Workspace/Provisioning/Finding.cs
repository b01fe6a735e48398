namespace Workspace.Provisioning;

/// <summary>Something the workspace needs that was found on this machine.</summary>
/// <param name="Path">Where it lies, or the Debian package that brought it.</param>
/// <param name="Source">What led to it: an environment variable, <c>.deps</c>, <c>system</c> or <c>apt</c>.</param>
public sealed record Finding(string Path, string Source);

namespace Workspace.Charts.Scales;

/// <summary>A labelled place on an axis, in the axis' own unit.</summary>
internal readonly record struct Tick(double Value, string Label);

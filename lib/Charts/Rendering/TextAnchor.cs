namespace Workspace.Charts.Rendering;

/// <summary>Which point of a text lies at its x.</summary>
internal enum TextAnchor
{
    Start,
    Middle,
    End,
}

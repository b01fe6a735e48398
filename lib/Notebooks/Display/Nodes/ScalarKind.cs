namespace Workspace.Notebooks.Display.Nodes;

/// <summary>How a value of one piece is set: numbers align right, strings are quoted inside lists.</summary>
internal enum ScalarKind
{
    Other,
    Number,
    String,
}

namespace Workspace.Notebooks.Documents;

/// <summary>What a cell is, in nbformat's terms.</summary>
public enum CellKind
{
    /// <summary>Source that is executed and has outputs.</summary>
    Code,

    /// <summary>Prose in Markdown.</summary>
    Markdown,

    /// <summary>Text that is passed on as it stands.</summary>
    Raw,
}

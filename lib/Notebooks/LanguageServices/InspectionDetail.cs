namespace Workspace.Notebooks.LanguageServices;

/// <summary>How much an inspection tells; the numbers are Jupyter's <c>detail_level</c>.</summary>
public enum InspectionDetail
{
    /// <summary>Signature, summary and overloads.</summary>
    Summary = 0,

    /// <summary>Also remarks, exceptions and, where the session has it, the source.</summary>
    Full = 1,
}

namespace Workspace.Notebooks.LanguageServices;

/// <summary>Jupyter's <c>is_complete</c> verdicts.</summary>
public enum CompletenessStatus
{
    /// <summary>It can run.</summary>
    Complete,

    /// <summary>More must follow.</summary>
    Incomplete,

    /// <summary>No continuation makes it valid.</summary>
    Invalid,

    /// <summary>The language cannot tell.</summary>
    Unknown,
}

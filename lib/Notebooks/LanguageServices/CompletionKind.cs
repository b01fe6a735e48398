namespace Workspace.Notebooks.LanguageServices;

/// <summary>What a candidate is; the names in lower case are those that Jupyter front ends draw icons for.</summary>
public enum CompletionKind
{
    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A namespace.</summary>
    Namespace,

    /// <summary>A class or record.</summary>
    Class,

    /// <summary>A struct.</summary>
    Struct,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An enumeration.</summary>
    Enum,

    /// <summary>A member of an enumeration.</summary>
    EnumMember,

    /// <summary>A delegate type.</summary>
    Delegate,

    /// <summary>A type parameter.</summary>
    TypeParameter,

    /// <summary>A method or function.</summary>
    Method,

    /// <summary>A property.</summary>
    Property,

    /// <summary>A field.</summary>
    Field,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A variable of this or an earlier cell, a local or a parameter.</summary>
    Variable,

    /// <summary>A constant.</summary>
    Constant,

    /// <summary>A file or folder.</summary>
    Path,

    /// <summary>A magic command such as <c>#!time</c>.</summary>
    Magic,

    /// <summary>A column of a table.</summary>
    Column,

    /// <summary>A table or data set.</summary>
    Table,

    /// <summary>Any other text.</summary>
    Text,
}

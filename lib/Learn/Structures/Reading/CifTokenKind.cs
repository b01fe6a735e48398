namespace Workspace.Learn.Structures.Reading;

/// <summary>The kinds of words in a CIF file.</summary>
internal enum CifTokenKind
{
    End,
    Data,
    Save,
    Loop,
    Tag,

    /// <summary>A value without quotes.</summary>
    Bare,

    /// <summary>A value in quotes, or a text between semicolons.</summary>
    Quoted,
}

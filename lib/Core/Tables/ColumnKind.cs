namespace Workspace.Core.Tables;

/// <summary>What a column holds, as far as a chart or an encoder needs to know.</summary>
public enum ColumnKind
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Floating point or decimal numbers.</summary>
    Real,

    /// <summary>Text, also categories.</summary>
    Text,

    /// <summary>A date, a time or both.</summary>
    Time,

    /// <summary>Anything else: lists, structs, binary.</summary>
    Other,
}

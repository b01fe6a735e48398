namespace Workspace.Flows.Steps;

/// <summary>A type that a step can give a column.</summary>
public enum ColumnType
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Whole numbers of 64 bits.</summary>
    Integer,

    /// <summary>Floating point numbers of 64 bits.</summary>
    Real,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Dates without a time.</summary>
    Date,

    /// <summary>Dates with a time, without a zone.</summary>
    Timestamp,
}

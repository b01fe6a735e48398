namespace Workspace.Flows.Quality;

/// <summary>What a column holds, judged by its values.</summary>
public enum InferredType
{
    /// <summary>Numbers, or text that nearly always is a number.</summary>
    Numeric,

    /// <summary>Few different texts.</summary>
    Categorical,

    /// <summary>Exactly two different values.</summary>
    Binary,

    /// <summary>Dates or times, or text that nearly always is one.</summary>
    DateTime,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>A value of its own in (nearly) every row: a key, which says nothing about other rows.</summary>
    Identifier,

    /// <summary>One and the same value in all rows that have one.</summary>
    Constant,

    /// <summary>No value at all.</summary>
    Empty,

    /// <summary>Lists, structs and other nested values.</summary>
    Other,
}

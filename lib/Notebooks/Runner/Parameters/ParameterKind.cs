namespace Workspace.Notebooks.Runner.Parameters;

/// <summary>The types of values that can be given as text.</summary>
internal enum ParameterKind
{
    /// <summary>A type with no text form here; giving a value is an error.</summary>
    Unknown,
    Boolean,
    Int,
    Long,
    Float,
    Double,
    Decimal,
    Char,
    String,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeSpan,
    Enum,
    Array,
}

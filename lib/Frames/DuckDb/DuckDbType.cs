using Workspace.Core.Tables;

namespace Workspace.Frames.DuckDb;

/// <summary>A logical type of DuckDB with what reading its values needs.</summary>
/// <param name="Id">Which kind of type.</param>
/// <param name="SqlName">How SQL writes it, such as <c>DECIMAL(18,3)</c>.</param>
/// <param name="Kind">What charts and encoders take it for.</param>
/// <param name="ElementType">The .NET type of one present value.</param>
internal sealed record DuckDbType(DuckDbTypeId Id, string SqlName, ColumnKind Kind, Type ElementType)
{
    /// <summary>Digits of a decimal.</summary>
    public byte Width { get; init; }

    /// <summary>Digits after the point of a decimal.</summary>
    public byte Scale { get; init; }

    /// <summary>Values of an enum, by index.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Fields of a struct; the element of a list or array; key and value of a map.</summary>
    public IReadOnlyList<(string Name, DuckDbType Type)> Fields { get; init; } = [];

    /// <summary>Length of an array type.</summary>
    public int ArraySize { get; init; }

    /// <summary>Whether values are read as text, because the type has no counterpart in .NET.</summary>
    public bool IsReadAsText { get; init; }

    /// <summary>The schema of a column of this type.</summary>
    /// <param name="name">The column's name.</param>
    public ColumnSchema ToSchema(string name) => new(name, Kind, SqlName, ElementType);
}

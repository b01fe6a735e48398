namespace Workspace.Core.Tables;

/// <summary>Name and type of one column.</summary>
/// <param name="Name">The column's name, unique in its table.</param>
/// <param name="Kind">What it holds, roughly.</param>
/// <param name="TypeName">The engine's own name of the type, such as <c>BIGINT</c>.</param>
/// <param name="ElementType">The .NET type of one present value.</param>
public sealed record ColumnSchema(string Name, ColumnKind Kind, string TypeName, Type ElementType)
{
    /// <summary>Whether the values are numbers.</summary>
    public bool IsNumeric => Kind is ColumnKind.Integer or ColumnKind.Real;
}

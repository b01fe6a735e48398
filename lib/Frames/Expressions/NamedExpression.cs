namespace Workspace.Frames.Expressions;

/// <summary>A column to be made: its name and its formula.</summary>
/// <param name="Name">The name.</param>
/// <param name="Node">The formula.</param>
internal sealed record NamedExpression(string Name, ExpressionNode Node)
{
    /// <summary>Whether it only passes a column of that name on.</summary>
    public bool IsPassedOn => Node is ColumnReference column && column.Name == Name;
}

namespace Workspace.Frames.Expressions;

/// <summary>Operators on one value.</summary>
internal enum UnaryOperator
{
    Not,
    Negate,
    IsNull,
    IsNotNull,
}
